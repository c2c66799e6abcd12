package katas.kit.layers;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.hibernate.SharedSessionContract;

/** Finds fields in which a session or connection lives longer than the unit of work that it was opened for. */
final class SessionFields implements BiConsumer<JavaClasses, Violations> {

    private static final Set<Class<?>> SESSIONS =
            Set.of(SharedSessionContract.class, EntityManager.class, Connection.class);

    @Override
    public void accept(JavaClasses classes, Violations violations) {
        classes.stream()
                .filter(type -> !isUnitOfWork(type))
                .flatMap(type -> type.getFields().stream())
                .forEach(field -> sessionIn(field).ifPresent(
                        session -> violations.add(field, "holds " + session.getSimpleName())));
    }

    private static boolean isUnitOfWork(JavaClass type) {
        List<String> parts = Layer.partsOf(type);
        return parts.contains("persistence") && parts.indexOf("persistence") < parts.lastIndexOf("uow");
    }

    private static Optional<JavaClass> sessionIn(JavaField field) {
        // A function of sessions doesn't hold one: Supplier<Session> is how to open the next.
        if (field.getRawType().getPackageName().equals("java.util.function")) {
            return Optional.empty();
        }
        return field.getAllInvolvedRawTypes().stream().map(JavaClass::getBaseComponentType)
                .filter(SessionFields::isSession).findFirst();
    }

    private static boolean isSession(JavaClass type) {
        if (Layer.isOurs(type)) {
            return Stream.concat(type.getRawInterfaces().stream(), type.getRawSuperclass().stream())
                    .anyMatch(SessionFields::isSession);
        }
        return !type.isPrimitive() && isSessionOfALibrary(type);
    }

    /** The import leaves out the libraries, so that their supertypes are known to the classes themselves only. */
    private static boolean isSessionOfALibrary(JavaClass type) {
        try {
            Class<?> loaded = Class.forName(type.getName(), false, SessionFields.class.getClassLoader());
            return SESSIONS.stream().anyMatch(session -> session.isAssignableFrom(loaded));
        } catch (ClassNotFoundException notHere) {
            return false; // a library that the kit doesn't know can't have extended what the kit asks for
        }
    }
}
