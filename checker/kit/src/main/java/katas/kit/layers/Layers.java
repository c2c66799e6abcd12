package katas.kit.layers;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;

/**
 * The common rules about layers: who may know whom, and who may do what.
 *
 * <pre>{@code
 * class LayersTest {
 *     static final JavaClasses CLASSES = Layers.classesOf(Wiring.class);
 *
 *     @Test
 *     void only_the_application_manages_transactions() {
 *         Layers.onlyApplicationManagesTransactions().check(CLASSES);
 *     }
 * }
 * }</pre>
 *
 * <p>A layer is recognised by a part of the package name: {@code shop.persistence} and {@code shop.persistence.jdbc} are
 * both in the persistence layer. A layer without classes breaks no rule; {@link #everyClassIsInALayer(String...)} is the
 * rule that forbids moving code to where no other rule looks.
 *
 * <p>A broken rule throws an {@link AssertionError} of a few lines: the rule, each place that breaks it ({@code File.java:line})
 * and the reason. The rules look at names in the byte code only and never load a class. They ignore {@code archunit.properties} and
 * {@code archunit_ignore_patterns.txt}, because the code under test could bring its own.
 *
 * <p>The rules are immutable and thread-safe.
 */
public final class Layers {

    private Layers() {
    }

    /**
     * All classes that were compiled together with the given one, in whatever package: what is in the same directory or jar.
     * Test classes are not among them, as they are compiled to a directory of their own.
     *
     * @param root a class of the code under test, for example its composition root
     * @throws IllegalArgumentException when the class comes from neither a directory nor a jar
     */
    public static JavaClasses classesOf(Class<?> root) {
        return ClassImport.everythingBeside(root);
    }

    /** ARCH-DOMAIN: the domain depends on itself, on {@code ..api..} and on {@code java..}, but not on {@code java.sql}. */
    public static ArchRule domainKnowsOnlyJava() {
        return new LayerRule("ARCH-DOMAIN", "the domain knows only Java",
                "what the shop means must not change when the way it is stored does",
                Dependencies.of(Layer.DOMAIN).onlyOn(Layer.DOMAIN, Layer.API).andOnJava());
    }

    /** ARCH-API: the types of {@code ..api..} depend on each other and on {@code java..}, but not on {@code java.sql}. */
    public static ArchRule apiStandsAlone() {
        return new LayerRule("ARCH-API", "the api stands alone",
                "callers of the port should not have to know, or to recompile for, what is behind it",
                Dependencies.of(Layer.API).onlyOn(Layer.API).andOnJava());
    }

    /**
     * ARCH-TX: only {@code ..application..} begins, commits and rolls back transactions, by whatever method of Hibernate, Jakarta
     * Persistence or JDBC, called or given away as a method reference. Rolling back to a savepoint ends no
     * transaction and is free. Neither may persistence or domain get a transaction by calling an application class that
     * begins one.
     */
    public static ArchRule onlyApplicationManagesTransactions() {
        return new LayerRule("ARCH-TX", "only the application layer begins and ends transactions",
                "only the use case knows which changes belong together; a repository that commits has decided it already",
                new TransactionControl());
    }

    /**
     * ARCH-REPO: what persistence offers to the others returns domain types, ids, primitives, Java's own values, or
     * collections and {@code Optional}s of these; no query, session, connection, result set, stream or mapped row. Classes that implement
     * one of the application's interfaces are package-private. Entities and converters are not held to it.
     */
    public static ArchRule repositoriesSpeakTheDomain() {
        return new LayerRule("ARCH-REPO", "repositories speak the domain's language",
                "what a repository hands out, its callers depend on: a row or a session carries the storage out with it",
                new RepositoryLanguage());
    }

    /**
     * ARCH-NOSESSIONFIELD: no field holds a session, an entity manager or a connection, alone or in a container such as
     * {@code ThreadLocal}, outside {@code ..persistence..uow..}.
     */
    public static ArchRule noSessionFields() {
        return new LayerRule("ARCH-NOSESSIONFIELD", "no field holds a session or a connection",
                "a session belongs to one unit of work; in a field it outlives it and is shared between threads",
                new SessionFields());
    }

    /** ARCH-NOSETTERS: no public {@code set…} in the domain, and its fields are private (constants may be seen). */
    public static ArchRule noSettersInDomain() {
        return new LayerRule("ARCH-NOSETTERS", "the domain has no setters and no open fields",
                "a rule that must always hold can't be kept by an object that anybody may write to",
                new DomainState());
    }

    /** ARCH-CQ: {@code ..read..} and {@code ..write..} don't depend on each other. */
    public static ArchRule readAndWriteSideAreApart() {
        return new LayerRule("ARCH-CQ", "the read side and the write side don't know each other",
                "a list that is painted from aggregates makes each of the two change for the other's reasons",
                Dependencies.of(Layer.READ).notOn(Layer.WRITE).and(Dependencies.of(Layer.WRITE).notOn(Layer.READ)));
    }

    /** ARCH-NOSLEEP: nobody sleeps, and nobody asks the system for the time: time comes from a {@code Clock} that was given. */
    public static ArchRule noSleepAndNoSystemClock() {
        return new LayerRule("ARCH-NOSLEEP", "time comes from the Clock and waiting goes through the Sleeper",
                "no test can turn the system's clock, and a pause proves nothing but patience",
                new RealTime());
    }

    /**
     * ARCH-PLACE: every class is in {@code ..api..}, {@code ..domain..}, {@code ..application..} or {@code ..persistence..}; only the composition
     * root, {@code Wiring}, is in none.
     *
     * @param furtherLayers package names that are layers as well, for example {@code "relay"}
     */
    public static ArchRule everyClassIsInALayer(String... furtherLayers) {
        return new LayerRule("ARCH-PLACE", "every class is in a layer",
                "a class beside the layers is a class that no rule looks at",
                new Placement(furtherLayers));
    }
}
