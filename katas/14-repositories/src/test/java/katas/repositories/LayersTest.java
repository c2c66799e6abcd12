package katas.repositories;

import com.tngtech.archunit.core.domain.JavaClasses;
import katas.kit.ArchitectureTest;
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
    void repositories_speak_the_language_of_the_domain() {
        Layers.repositoriesSpeakTheDomain().check(SHOP);
    }

    @Test
    void sessions_stay_in_their_unit_of_work() {
        Layers.noSessionFields().check(SHOP);
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
