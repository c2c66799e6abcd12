package katas.boundaries;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.JavaClasses;
import katas.kit.ArchitectureTest;
import katas.kit.layers.Layers;
import org.junit.jupiter.api.Test;

@ArchitectureTest
class LayersTest {

    private static final JavaClasses SHOP = Layers.classesOf(Wiring.class);

    @Test
    void only_the_application_manages_transactions() {
        Layers.onlyApplicationManagesTransactions().check(SHOP);
    }

    @Test
    void repositories_speak_the_domains_language() {
        Layers.repositoriesSpeakTheDomain().check(SHOP);
    }

    @Test
    void every_class_is_in_a_layer() {
        Layers.everyClassIsInALayer().check(SHOP);
    }

    @Test
    void lines_have_no_door_of_their_own() {
        noClasses().that().resideInAPackage("..persistence..")
                .should().haveNameMatching(".*\\.(Order)?Lines?(Repository|Repo|Dao|Store)?")
                .as("lines have no repository of their own")
                .because("whoever reaches a line without its order can break the order's rules")
                .allowEmptyShould(true).check(SHOP);
    }

    @Test
    void an_order_knows_other_aggregates_by_id_only() {
        noFields().that().areDeclaredInClassesThat().resideInAPackage("..order..")
                .should().haveRawType(describe("a type of another aggregate",
                        type -> type.getPackageName().contains(".catalogue") || type.getPackageName().contains(".customers")))
                .as("an order knows customers and products by their ids")
                .because("a reference invites the mapper to follow it, and to write what it finds there")
                .allowEmptyShould(true).check(SHOP);
    }
}
