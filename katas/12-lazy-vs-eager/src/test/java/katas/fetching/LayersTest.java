package katas.fetching;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaEnumConstant;
import com.tngtech.archunit.core.domain.JavaMember;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import java.util.stream.Stream;
import katas.kit.ArchitectureTest;
import katas.kit.layers.Layers;
import org.junit.jupiter.api.Test;

@ArchitectureTest
class LayersTest {

    private static final JavaClasses CLASSES = Layers.classesOf(Wiring.class);

    @Test
    void no_mapping_fetches_a_collection_eagerly() {
        Stream<JavaMember> members = CLASSES.stream().flatMap(type -> type.getMembers().stream());

        assertThat(members.filter(LayersTest::isEagerCollection).map(member -> member.getOwner().getSimpleName() + "." + member.getName()))
                .as("collections that are fetched for every use case, also for those that do not show them")
                .isEmpty();
    }

    @Test
    void the_api_stands_alone() {
        Layers.apiStandsAlone().check(CLASSES);
    }

    @Test
    void only_the_application_manages_transactions() {
        Layers.onlyApplicationManagesTransactions().check(CLASSES);
    }

    private static boolean isEagerCollection(JavaMember member) {
        return Stream.of(OneToMany.class, ManyToMany.class, ElementCollection.class)
                .flatMap(mapping -> member.tryGetAnnotationOfType(mapping.getName()).stream())
                .anyMatch(LayersTest::isEager);
    }

    private static boolean isEager(JavaAnnotation<?> mapping) {
        return mapping.get("fetch").filter(fetch -> ((JavaEnumConstant) fetch).name().equals(FetchType.EAGER.name())).isPresent();
    }
}
