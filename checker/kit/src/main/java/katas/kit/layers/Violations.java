package katas.kit.layers;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaCodeUnitReference;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.SourceCodeLocation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.TreeSet;

/** Collects where a rule is broken, a line for each place: {@code File.java:line  who does what}. */
final class Violations {

    private record Place(String file, int line, String what) implements Comparable<Place> {

        @Override
        public int compareTo(Place other) {
            int byFile = file.compareTo(other.file);
            int byLine = byFile != 0 ? byFile : Integer.compare(line, other.line);
            return byLine != 0 ? byLine : what.compareTo(other.what);
        }

        @Override
        public String toString() {
            return file + (line > 0 ? ":" + line : "") + "  " + what;
        }
    }

    private final Collection<Place> places = new TreeSet<>();

    void add(SourceCodeLocation where, String what) {
        places.add(new Place(where.getSourceFileName(), where.getLineNumber(), what));
    }

    void add(JavaClass type, String what) {
        add(type.getSourceCodeLocation(), nameOf(type) + " " + what);
    }

    void add(JavaMember member, String what) {
        add(member.getSourceCodeLocation(), nameOf(member) + " " + what);
    }

    void add(JavaCodeUnitAccess<?> access, String afterthought) {
        String verb = access instanceof JavaCodeUnitReference ? " refers to " : " calls ";
        add(access.getSourceCodeLocation(), nameOf(access.getOrigin()) + verb + targetOf(access) + afterthought);
    }

    /** One line for each place, in the order of files and lines. */
    Collection<String> lines() {
        Collection<String> lines = new ArrayList<>();
        places.forEach(place -> lines.add(place.toString()));
        return lines;
    }

    static String nameOf(JavaClass type) {
        return type.getName().replace('$', '.');
    }

    private static String nameOf(JavaMember member) {
        String owner = nameOf(member.getOwner());
        return switch (member.getName()) {
            case "<init>" -> "the constructor of " + owner;
            case "<clinit>" -> "the static part of " + owner;
            default -> owner + "." + member.getName();
        };
    }

    private static String targetOf(JavaCodeUnitAccess<?> access) {
        String owner = access.getTargetOwner().getSimpleName();
        return access.getName().equals("<init>") ? "new " + owner : owner + "." + access.getName();
    }
}
