package katas.checker.explain;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Well-known exceptions in a line each: what it means, and where to look. */
public final class Explanations {

    private record Known(Pattern pattern, String line) {

        static Known of(String pattern, String line) {
            return new Known(Pattern.compile(pattern, Pattern.DOTALL), line);
        }
    }

    private static final String SCHEMA = "schema.sql";
    private static final String NO_SCHEMA = "what the migrations have made of the schema by then";

    /** The first that fits counts: what is special stands before what is general. */
    private static final List<Known> KNOWN = List.of(
            Known.of("MultipleBagFetchException", "Hibernate refuses to join two Lists in one query, because their rows would multiply each other: fetch one, load the other in a query of its own."),
            Known.of("LazyInitializationException", "Something lazy was read after its session was closed: load what is needed while the session is open, or return plain values."),
            Known.of("StaleObjectState|OptimisticLock|StaleState", "The row was changed, or deleted, by somebody else since it was read: its version is no longer the one you hold. Read again and decide again."),
            Known.of("marked (as |for )?rollback[- ]?only|RollbackException.*rollback", "The transaction can only be rolled back: something failed in it before, and was caught where it should not have been."),
            Known.of("detached entity passed to persist", "persist is for new objects; this one has an id and is not managed by this session. Use merge, or load it and change it."),
            Known.of("(TransientObject|TransientPropertyValue)Exception|unsaved transient instance", "An entity refers to one that was never saved: persist that one first, or cascade."),
            Known.of("(Pessimistic)?Lock(Timeout|Acquisition)?Exception|Timeout trying to lock|lock[_ ]timeout", "Another transaction holds the row's lock and did not let go in time. Is one left open, or do two wait for each other?"),
            Known.of("deadlock: [^\\n]* waits for [^\\n]*, which [^\\n]* holds", "Two threads wait for each other's locks inside the JVM: take them in the same order everywhere, or leave locking to the database, which notices and lets one of them go."),
            Known.of("deadlock", "Two transactions wait for each other's locks: take locks in the same order everywhere, and be ready to try again."),
            Known.of("ConstraintViolation|constraint violation|violates .* constraint|Unique index or primary key violation|JdbcSQLIntegrityConstraint", "The database refused a row that breaks a constraint: a key that exists, a reference to nothing, or a missing value. The message names the constraint."),
            Known.of("TransactionRequired|no transaction is in progress", "This needs an active transaction, and none was begun on this session."),
            Known.of("NonUniqueResult|query did not return a unique result", "The query returned several rows where one was asked for; a joined collection repeats its parent."),
            Known.of("NoResultException|No result found", "The query returned no row, and getSingleResult insists on one."),
            Known.of("NonUniqueObjectException|different object with the same identifier", "The session already manages another object for the same row: change that one, or merge."),
            Known.of("No suitable driver", "No JDBC driver takes this URL. Use the DataSource that the BootContext hands you."),
            Known.of("(?i)(kept|leak|no free|exhausted|did not (close|return)).{0,60}connection|connection.{0,40}(leak|never (closed|returned)|not (closed|returned|given back))", "A connection was taken and not given back: close it in every case, with try-with-resources."),
            Known.of("(Unknown|Unmapped)Entity|Not an entity|is not mapped", "Hibernate does not know this class: list it where the SessionFactory is built."),
            Known.of("No default constructor", "Hibernate makes entities with a constructor without parameters; it may be protected."),
            Known.of("Session is closed|EntityManager is closed|Session/EntityManager is closed", "The session was used after it had been closed."),
            Known.of("SQLGrammarException|Table .* not found|Column .* not found|bad SQL grammar|JdbcSQLSyntaxError", "The database does not understand the statement, or does not know a table or column in it: compare it with " + SCHEMA + "."),
            Known.of("PropertyValueException|not-null property references a null", "A field that must not be null is null when the entity is saved."),
            Known.of("ClassCastException.*katas\\.", "Every node loads your classes anew: a class from one node is not that of another. Build the SessionFactory with BootContext.sessionFactory."),
            Known.of("StackOverflowError", "A method calls itself without end; with entities often equals, hashCode or toString on both sides of an association."),
            Known.of("OutOfMemoryError", "All memory is in use: something is collected without end, or far too much is loaded at once."));

    private Explanations() {
    }

    /**
     * What this text of a failure means, if it is a well-known one.
     *
     * @param schema whether the kata has a {@code schema.sql}; others have migrations
     */
    public static Optional<String> of(String text, boolean schema) {
        return KNOWN.stream().filter(known -> known.pattern().matcher(text).find()).map(known -> schema ? known.line() : known.line().replace(SCHEMA, NO_SCHEMA)).findFirst();
    }
}
