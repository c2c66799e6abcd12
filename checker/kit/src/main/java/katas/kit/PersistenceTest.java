package katas.kit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test class about an application and its database. Each test method starts with empty tables and freshly started nodes, and
 * may ask for any of these as a parameter:
 *
 * <ul>
 *   <li>the application's port (what {@link #app()} boots), running in the node named {@code app}
 *   <li>{@link Database}, {@link Nodes}
 *   <li>{@link katas.kit.record.Recorder}, {@link katas.kit.fault.Faults}, {@link katas.kit.schedule.Interleavings},
 *       {@link katas.kit.schedule.Gates}
 *   <li>{@link katas.kit.fake.FakeClock}, {@link katas.kit.fake.FakeSleeper}, {@link katas.kit.fake.FakeGateway},
 *       {@link katas.kit.fake.FakeMailer}
 * </ul>
 *
 * <p>A failing test ends in a message with the timeline of what reached the database. A test fails, too, when the application
 * keeps a connection or gets around the data source that it was given.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(PersistenceExtension.class)
@DisplayNameGeneration(SentenceNames.class)
@TestMethodOrder(SourceOrder.class)
public @interface PersistenceTest {

    /** The composition root: a class with one static method that takes a {@link katas.kit.boot.BootContext} and returns a port. */
    Class<?> app() default Void.class;

    /** The script that creates the schema, a resource beside {@link #app()} (or beside the test); empty for none. */
    String schema() default "schema.sql";

    /** How many connections each node has. */
    int pool() default 8;
}
