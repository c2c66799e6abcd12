package katas.evolution;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import katas.kit.ArchitectureTest;
import katas.kit.layers.Layers;
import org.junit.jupiter.api.Test;

@ArchitectureTest
class LayersTest {

    private static final JavaClasses SHOP = Layers.classesOf(Wiring.class);

    @Test
    void what_goes_after_the_rollout_can_be_deleted() {
        noClasses().that().resideOutsideOfPackages("..v2..", "..backfill..").and().haveNameNotMatching(".*\\.Wiring(\\$.*)?")
                .should().dependOnClassesThat().resideInAnyPackage("..v2..", "..backfill..")
                .as("release 3 knows neither release 2 nor the backfill")
                .because("both are deleted when the rollout is over, and release 3 stays")
                .allowEmptyShould(true).check(SHOP);
    }

    @Test
    void only_the_application_begins_and_ends_transactions() {
        Layers.onlyApplicationManagesTransactions().check(SHOP);
    }

    @Test
    void the_api_stands_alone() {
        Layers.apiStandsAlone().check(SHOP);
    }

    @Test
    void every_class_is_in_a_layer() {
        Layers.everyClassIsInALayer().check(SHOP);
    }

    @Test
    void time_comes_from_the_clock() {
        Layers.noSleepAndNoSystemClock().check(SHOP);
    }
}
