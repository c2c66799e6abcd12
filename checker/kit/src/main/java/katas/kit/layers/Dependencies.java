package katas.kit.layers;

import static java.util.Comparator.comparingInt;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;

/** What the classes of one layer may depend on. Reports each pair of classes once, at the first line that shows it. */
final class Dependencies {

    private Dependencies() {
    }

    static Of of(Layer layer) {
        return new Of(layer);
    }

    record Of(Layer layer) {

        Rule onlyOn(Layer... allowed) {
            return new Rule(layer, target -> anyContains(allowed, target));
        }

        Rule notOn(Layer forbidden) {
            return new Rule(layer, target -> !forbidden.contains(target));
        }

        private static boolean anyContains(Layer[] layers, JavaClass target) {
            return Arrays.stream(layers).anyMatch(layer -> layer.contains(target));
        }
    }

    record Rule(Layer layer, Predicate<JavaClass> allowed) implements BiConsumer<JavaClasses, Violations> {

        Rule andOnJava() {
            return new Rule(layer, allowed.or(Dependencies::isPlainJava));
        }

        BiConsumer<JavaClasses, Violations> and(Rule other) {
            return andThen(other);
        }

        @Override
        public void accept(JavaClasses classes, Violations violations) {
            classes.stream().filter(layer::contains).forEach(type -> firstOfEach(type).values().forEach(
                    dependency -> violations.add(dependency.getSourceCodeLocation(),
                            Violations.nameOf(type) + " knows " + Violations.nameOf(targetOf(dependency)))));
        }

        private Map<String, Dependency> firstOfEach(JavaClass type) {
            Map<String, Dependency> byTarget = new TreeMap<>();
            type.getDirectDependenciesFromSelf().stream()
                    .filter(dependency -> !allowed.test(targetOf(dependency)))
                    .forEach(dependency -> byTarget.merge(targetOf(dependency).getName(), dependency, EARLIER));
            return byTarget;
        }
    }

    /** Annotations, fields and supertypes come without a line (0): a dependency that has one tells more. */
    private static final BinaryOperator<Dependency> EARLIER = BinaryOperator.minBy(comparingInt(
            dependency -> lineOf(dependency) == 0 ? Integer.MAX_VALUE : lineOf(dependency)));

    private static int lineOf(Dependency dependency) {
        return dependency.getSourceCodeLocation().getLineNumber();
    }

    private static JavaClass targetOf(Dependency dependency) {
        return dependency.getTargetClass().getBaseComponentType();
    }

    private static boolean isPlainJava(JavaClass type) {
        return type.isPrimitive() || type.getName().startsWith("java.") && !type.getPackageName().startsWith("java.sql");
    }
}
