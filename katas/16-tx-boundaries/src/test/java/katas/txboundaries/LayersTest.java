package katas.txboundaries;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import katas.kit.ArchitectureTest;
import katas.kit.boot.Gateway;
import katas.kit.boot.Mailer;
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
    void only_the_application_talks_to_the_provider_and_the_mail_server() {
        noClasses().that().resideInAnyPackage("..persistence..", "..domain..", "..api..")
                .should().dependOnClassesThat().belongToAnyOf(Gateway.class, Mailer.class)
                .as("only the application talks to the provider and to the mail server")
                .because("a repository works inside a transaction, and nothing slow belongs there")
                .allowEmptyShould(true).check(SHOP);
    }

    @Test
    void repositories_speak_the_language_of_the_domain() {
        Layers.repositoriesSpeakTheDomain().check(SHOP);
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
    void time_comes_from_the_clock() {
        Layers.noSleepAndNoSystemClock().check(SHOP);
    }
}
