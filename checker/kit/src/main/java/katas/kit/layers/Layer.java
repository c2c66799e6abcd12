package katas.kit.layers;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Locale;

/** A part of the code under test, recognised by one part of the package name. */
enum Layer {
    API, DOMAIN, APPLICATION, PERSISTENCE, READ, WRITE;

    /** Whether it is the code under test and not a library, and in this layer. Libraries have packages named "domain", too. */
    boolean contains(JavaClass type) {
        return isOurs(type) && partsOf(type).contains(packageName());
    }

    String packageName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static boolean isOurs(JavaClass type) {
        return type.isFullyImported();
    }

    /** "persistence.application" is persistence: a name further in must not free a class from its layer's rules. */
    static boolean isApplication(JavaClass type) {
        return APPLICATION.contains(type) && !PERSISTENCE.contains(type) && !DOMAIN.contains(type) && !API.contains(type);
    }

    static List<String> partsOf(JavaClass type) {
        return List.of(type.getPackageName().split("\\."));
    }
}
