package katas.kit.layers;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaGenericArrayType;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.domain.JavaTypeVariable;
import com.tngtech.archunit.core.domain.JavaWildcardType;
import java.util.Collection;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** Looks at what persistence hands out: the return types that other layers can see, and its public classes. */
final class RepositoryLanguage implements BiConsumer<JavaClasses, Violations> {

    private static final Set<String> MAPPED = Set.of("jakarta.persistence.Entity", "jakarta.persistence.Embeddable",
            "jakarta.persistence.MappedSuperclass", "jakarta.persistence.Converter");
    private static final Set<String> MAPPERS = Set.of("jakarta.persistence.AttributeConverter",
            "org.hibernate.usertype.UserType", "org.hibernate.usertype.CompositeUserType");
    private static final Set<String> VALUES = Set.of("java.lang", "java.util", "java.math", "java.time", "java.time.chrono");

    @Override
    public void accept(JavaClasses classes, Violations violations) {
        classes.stream()
                .filter(type -> Layer.PERSISTENCE.contains(type) && !isPartOfTheMapping(type))
                .forEach(type -> look(type, violations));
    }

    private static void look(JavaClass type, Violations violations) {
        if (isVisible(type) && !type.isInterface() && type.getAllRawInterfaces().stream().anyMatch(Layer::isOurs)) {
            violations.add(type, "is public: only the interface that it implements should be");
        }
        type.getMethods().stream()
                .filter(method -> isOffered(method))
                .forEach(method -> rawTypesIn(method.getReturnType())
                        .filter(returned -> !isAllowed(returned, type))
                        .forEach(returned -> violations.add(method, "hands out " + returned.getSimpleName())));
    }

    private static boolean isPartOfTheMapping(JavaClass type) {
        return MAPPED.stream().anyMatch(type::isAnnotatedWith) || MAPPERS.stream().anyMatch(type::isAssignableTo);
    }

    private static boolean isVisible(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getEnclosingClass().map(RepositoryLanguage::isVisible).orElse(true);
    }

    /** Other layers reach a method through a public class, or through an interface of theirs that a hidden class implements. */
    private static boolean isOffered(JavaMethod method) {
        return method.getModifiers().contains(JavaModifier.PUBLIC)
                && !method.getModifiers().contains(JavaModifier.SYNTHETIC)
                && (isVisible(method.getOwner()) || implementsAPort(method));
    }

    private static boolean implementsAPort(JavaMethod method) {
        return method.getOwner().getAllRawInterfaces().stream()
                .filter(type -> Layer.isOurs(type) && !Layer.PERSISTENCE.contains(type))
                .flatMap(type -> type.getMethods().stream())
                .anyMatch(declared -> declared.getName().equals(method.getName())
                        && declared.getParameters().size() == method.getParameters().size());
    }

    private static boolean isAllowed(JavaClass returned, JavaClass from) {
        if (returned.isPrimitive() || returned.equals(from)) {
            return true;
        }
        if (Layer.isOurs(returned)) {
            return !Layer.PERSISTENCE.contains(returned) || returned.isInterface();
        }
        return VALUES.contains(returned.getPackageName()) && !returned.isEquivalentTo(Object.class);
    }

    private static Stream<JavaClass> rawTypesIn(JavaType type) {
        if (type instanceof JavaParameterizedType generic) {
            return Stream.concat(Stream.of(generic.toErasure()), rawTypesIn(generic.getActualTypeArguments()));
        }
        if (type instanceof JavaWildcardType wildcard) {
            return rawTypesIn(wildcard.getUpperBounds());
        }
        if (type instanceof JavaTypeVariable<?> variable) {
            return rawTypesIn(variable.getBounds()).filter(bound -> !bound.isEquivalentTo(Object.class));
        }
        if (type instanceof JavaGenericArrayType array) {
            return rawTypesIn(array.getComponentType());
        }
        return Stream.of(type.toErasure().getBaseComponentType());
    }

    private static Stream<JavaClass> rawTypesIn(Collection<? extends JavaType> types) {
        return types.stream().flatMap(RepositoryLanguage::rawTypesIn);
    }
}
