package katas.kit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test class about how an application is arranged: rules of {@link katas.kit.layers.Layers} and of ArchUnit. A broken rule is shown
 * without a stack trace: what matters is the place in the application, not in the test.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ArchitectureExtension.class)
@DisplayNameGeneration(SentenceNames.class)
@TestMethodOrder(SourceOrder.class)
public @interface ArchitectureTest {
}
