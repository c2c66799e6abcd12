package katas.checker.explain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Messages as Hibernate, H2 and the kit write them. */
class ExplanationsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "org.hibernate.LazyInitializationException: Cannot lazily initialize collection of role 'Order.lines' (no session) | read after its session was closed",
        "org.hibernate.loader.MultipleBagFetchException: cannot simultaneously fetch multiple bags: [Order.lines, Order.payments] | refuses to join two Lists",
        "java.lang.IllegalArgumentException: org.hibernate.loader.MultipleBagFetchException | refuses to join two Lists",
        "org.hibernate.StaleObjectStateException: Row was already updated or deleted by another transaction | changed, or deleted, by somebody else",
        "jakarta.persistence.OptimisticLockException: version | changed, or deleted, by somebody else",
        "jakarta.persistence.RollbackException: Transaction was marked for rollback only | can only be rolled back",
        "org.hibernate.PersistentObjectException: detached entity passed to persist: Order | persist is for new objects",
        "jakarta.persistence.EntityExistsException: detached entity passed to persist: Order | persist is for new objects",
        "org.hibernate.TransientObjectException: object references an unsaved transient instance | never saved",
        "org.hibernate.PessimisticLockException: Timeout trying to lock table | holds the row's lock",
        "org.hibernate.exception.LockTimeoutException: could not execute statement | holds the row's lock",
        "org.h2.jdbc.JdbcSQLTransactionRollbackException: Deadlock detected deadlock | wait for each other's locks",
        "The test x did not end within 5 s.\\ndeadlock: kata-run waits for Object@1, which the other holds, and holds Tally | Two threads wait for each other's locks inside the JVM",
        "org.hibernate.exception.ConstraintViolationException: could not execute statement | breaks a constraint",
        "jakarta.persistence.TransactionRequiredException: no transaction is in progress | needs an active transaction",
        "org.hibernate.NonUniqueResultException: Query did not return a unique result: 2 results | several rows where one",
        "jakarta.persistence.NoResultException: No result found for query | returned no row",
        "org.hibernate.UnknownEntityTypeException: Unable to locate entity descriptor; Not an entity: Order | does not know this class",
        "java.lang.IllegalStateException: Session/EntityManager is closed | used after it had been closed",
        "java.lang.StackOverflowError: null | calls itself without end",
        "java.lang.OutOfMemoryError: Java heap space | All memory is in use",
        "java.lang.AssertionError: a connection taken at Stock.java:12 was not given back | taken and not given back",
    })
    void well_known_exceptions_are_explained(String text, String explanation) {
        assertThat(Explanations.of(text, true).orElse("nothing")).contains(explanation);
    }

    @Test
    void schema_sql_is_spoken_of_only_where_there_is_one() {
        String unknown = "org.h2.jdbc.JdbcSQLSyntaxErrorException: Column \"NAME\" not found";
        assertThat(Explanations.of(unknown, true)).hasValueSatisfying(line -> assertThat(line).endsWith("compare it with schema.sql."));
        assertThat(Explanations.of(unknown, false)).hasValueSatisfying(line -> assertThat(line).doesNotContain("schema.sql")
                .endsWith("compare it with what the migrations have made of the schema by then."));
    }

    @Test
    void an_ordinary_assertion_is_not_explained() {
        assertThat(Explanations.of("java.lang.AssertionError: expected: 5\nseen: 3", true)).isEmpty();
        assertThat(Explanations.of("[customers and products do not belong to the order] expected: no row changed in [customer]", true)).isEmpty();
        assertThat(Explanations.of("an overview of 50 orders may take 2 queries\nexpected: at most 11 queries\nseen: 151", true)).isEmpty();
        assertThat(Explanations.of("", true)).isEmpty();
    }
}
