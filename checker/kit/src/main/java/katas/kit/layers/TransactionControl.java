package katas.kit.layers;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * Finds those who begin, commit or roll back outside the application layer.
 *
 * <p>Any library's method of such a name counts, whatever class it is declared in: that is how Hibernate's internals, a
 * pool's or a driver's own connection class and any subtype are caught without reading the libraries' byte code, which would take a
 * second. A method that the code under test wrote itself under such a name does not count; what is inside it does.
 */
final class TransactionControl implements BiConsumer<JavaClasses, Violations> {

    private static final Set<String> NAMES = Set.of(
            "begin", "beginTransaction", "commit", "rollback", "setAutoCommit",
            "inTransaction", "fromTransaction", "inStatelessTransaction", "fromStatelessTransaction",
            "runInTransaction", "callInTransaction");

    @Override
    public void accept(JavaClasses classes, Violations violations) {
        accesses(classes)
                .filter(access -> managesTransaction(access) && !Layer.isApplication(access.getOriginOwner()))
                .forEach(access -> violations.add(access, ""));
        Set<JavaCodeUnit> managers = managersIn(classes);
        accesses(classes)
                .filter(access -> isBelowApplication(access.getOriginOwner()) && leadsTo(managers, access))
                .forEach(access -> violations.add(access, ", which manages a transaction"));
    }

    private static Stream<JavaCodeUnitAccess<?>> accesses(JavaClasses classes) {
        return classes.stream().flatMap(type -> type.getCodeUnitAccessesFromSelf().stream());
    }

    private static boolean managesTransaction(JavaCodeUnitAccess<?> access) {
        return NAMES.contains(access.getName()) && isOfALibrary(access.getTarget()) && !isToSavepoint(access.getTarget());
    }

    /** A method that can't be found in the code under test was inherited from a library, though the owner is a class of ours. */
    private static boolean isOfALibrary(CodeUnitAccessTarget target) {
        return !Layer.isOurs(target.getOwner()) || target.resolveMember().isEmpty();
    }

    private static boolean isToSavepoint(CodeUnitAccessTarget target) {
        return target.getRawParameterTypes().stream().anyMatch(type -> type.getName().equals("java.sql.Savepoint"));
    }

    private static boolean isBelowApplication(JavaClass type) {
        return Layer.PERSISTENCE.contains(type) || Layer.DOMAIN.contains(type);
    }

    /** The methods of the application layer that manage a transaction, and all of ours that come to one by calling. */
    private static Set<JavaCodeUnit> managersIn(JavaClasses classes) {
        Set<JavaCodeUnit> managers = new HashSet<>();
        accesses(classes)
                .filter(access -> managesTransaction(access) && Layer.isApplication(access.getOriginOwner()))
                .forEach(access -> addWithOverridden(managers, access.getOrigin()));
        int before;
        do {
            before = managers.size();
            accesses(classes)
                    .filter(access -> leadsTo(managers, access))
                    .toList()
                    .forEach(access -> addWithOverridden(managers, access.getOrigin()));
        } while (managers.size() > before);
        return managers;
    }

    private static boolean leadsTo(Set<JavaCodeUnit> managers, JavaCodeUnitAccess<?> access) {
        Optional<? extends JavaCodeUnit> target = access.getTarget().resolveMember();
        return target.isPresent() && managers.contains(target.get());
    }

    /** A caller sees the interface's method and not the one that implements it. */
    private static void addWithOverridden(Set<JavaCodeUnit> managers, JavaCodeUnit method) {
        managers.add(method);
        Stream.concat(method.getOwner().getAllRawInterfaces().stream(), method.getOwner().getAllRawSuperclasses().stream())
                .filter(Layer::isOurs)
                .flatMap(type -> type.getMethods().stream())
                .filter(inherited -> inherited.getName().equals(method.getName())
                        && inherited.getParameters().size() == method.getParameters().size())
                .forEach(managers::add);
    }
}
