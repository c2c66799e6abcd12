package katas.checker.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The tests that a kata has, found without running them: what every run has to account for.
 *
 * @param tests in the order in which the engine found them
 */
public record Manifest(List<Entry> tests) {

    /**
     * A test method.
     *
     * @param className its class, in full
     * @param method    its name, which is unique in the kata
     */
    public record Entry(String className, String method) {

        public String simpleClassName() {
            return className.substring(className.lastIndexOf('.') + 1);
        }

        /** The class that Maven's Surefire would have to find. */
        public String fileClassName() {
            String simple = simpleClassName();
            return simple.contains("$") ? simple.substring(0, simple.indexOf('$')) : simple;
        }
    }

    /** The names of the test methods, each once. */
    public SortedSet<String> names() {
        return tests.stream().map(Entry::method).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Method names that more than one test has, with the classes that have them. */
    public Map<String, Collection<String>> ambiguous() {
        Map<String, Collection<String>> classes = new LinkedHashMap<>();
        for (Entry entry : tests) {
            classes.computeIfAbsent(entry.method(), name -> new ArrayList<>()).add(entry.simpleClassName());
        }
        classes.values().removeIf(names -> names.size() < 2);
        return classes;
    }
}
