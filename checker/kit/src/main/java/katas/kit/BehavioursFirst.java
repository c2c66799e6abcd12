package katas.kit;

import java.util.Comparator;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;

/** What an application does comes before how it is arranged: test classes about behaviour run first, those about layers after them. */
public final class BehavioursFirst implements ClassOrderer {

    @Override
    public void orderClasses(ClassOrdererContext context) {
        context.getClassDescriptors().sort(Comparator
                .comparing((ClassDescriptor test) -> !test.isAnnotated(PersistenceTest.class))
                .thenComparing(ClassDescriptor::getDisplayName));
    }
}
