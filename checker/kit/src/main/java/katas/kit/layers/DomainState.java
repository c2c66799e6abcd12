package katas.kit.layers;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.Set;
import java.util.function.BiConsumer;

/** Finds the ways by which others write the domain's state without asking it. */
final class DomainState implements BiConsumer<JavaClasses, Violations> {

    @Override
    public void accept(JavaClasses classes, Violations violations) {
        classes.stream().filter(Layer.DOMAIN::contains).forEach(type -> look(type, violations));
    }

    private static void look(JavaClass type, Violations violations) {
        type.getMethods().stream().filter(DomainState::isSetter)
                .forEach(method -> violations.add(method, "is a public setter"));
        type.getFields().stream().filter(DomainState::isOpen)
                .forEach(field -> violations.add(field, "is not private"));
    }

    private static boolean isSetter(JavaMethod method) {
        return method.getModifiers().contains(JavaModifier.PUBLIC) && method.getName().matches("set\\p{Lu}.*");
    }

    private static boolean isOpen(JavaField field) {
        Set<JavaModifier> modifiers = field.getModifiers();
        boolean constant = modifiers.contains(JavaModifier.STATIC) && modifiers.contains(JavaModifier.FINAL);
        return !modifiers.contains(JavaModifier.PRIVATE) && !modifiers.contains(JavaModifier.SYNTHETIC) && !constant;
    }
}
