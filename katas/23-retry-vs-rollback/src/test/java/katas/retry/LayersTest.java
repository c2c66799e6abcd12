package katas.retry;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import katas.kit.ArchitectureTest;
import katas.kit.boot.Sleeper;
import katas.kit.layers.Layers;
import org.junit.jupiter.api.Test;

@ArchitectureTest
class LayersTest {

    private static final JavaClasses SHOP = Layers.classesOf(Wiring.class);

    @Test
    void only_the_application_begins_and_ends_transactions() {
        Layers.onlyApplicationManagesTransactions().check(SHOP);
    }

    @Test
    void only_the_application_waits_and_tries_again() {
        noClasses().that().resideInAnyPackage("..persistence..", "..domain..", "..api..")
                .should().dependOnClassesThat().areAssignableTo(Sleeper.class)
                .as("only the application waits and tries again")
                .because("what is tried again is a whole transaction, and only the application knows where one begins")
                .allowEmptyShould(true).check(SHOP);
    }

    @Test
    void the_domain_knows_only_java() {
        Layers.domainKnowsOnlyJava().check(SHOP);
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
    void time_comes_from_the_clock_and_waiting_goes_through_the_sleeper() {
        Layers.noSleepAndNoSystemClock().check(SHOP);
    }
}
