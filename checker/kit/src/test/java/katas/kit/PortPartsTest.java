package katas.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import katas.kit.fixture.parts.Wiring;
import katas.kit.fixture.parts.api.Shop;
import katas.kit.jdbc.SimulatedCrash;
import katas.kit.record.Recorder;
import katas.kit.record.Recording;
import org.junit.jupiter.api.Test;

/** A port may hand out other ports: they are watched like the first. */
@PersistenceTest(app = Wiring.class)
class PortPartsTest {

    @Test
    void calls_of_a_part_are_in_the_timeline_and_handing_it_out_is_not(Shop shop, Recorder recorder) {
        Recording recording = recorder.record(() -> shop.notes().add("tea"));

        assertThat(recording.transcript()).contains("notes.add(tea)", "insert into note", "returned").doesNotContain("shop.notes()");
    }

    @Test
    void a_call_inside_another_is_part_of_it(Shop shop, Recorder recorder) {
        Recording recording = recorder.record(() -> {
            shop.notes().add("oats");
            shop.work().run(() -> {
                shop.notes().add("tea");
                shop.notes().add("honey");
            });
        });

        assertThat(recording.summary().lines().map(String::stripTrailing).map(line -> line.replaceAll("  +Wiring.*", "")).toList())
                .as("one line for the call before, then the last outermost call in full")
                .satisfies(lines -> assertThat(lines.get(0)).contains("notes.add(oats)").contains("1 statement"))
                .satisfies(lines -> assertThat(lines.get(1)).isEqualTo("  work.run(...)"))
                .satisfies(lines -> assertThat(lines).filteredOn(line -> line.contains("notes.add")).hasSize(3))
                .satisfies(lines -> assertThat(lines).filteredOn(line -> line.contains("returned")).hasSize(1));
    }

    @Test
    void what_a_part_throws_arrives_and_is_in_the_timeline(Shop shop, Recorder recorder) {
        Recording recording = recorder.record(() -> shop.work().run(() ->
                assertThatThrownBy(() -> shop.notes().add("")).isInstanceOf(IllegalArgumentException.class)));

        assertThat(recording.transcript()).contains("      threw IllegalArgumentException: an empty note");
    }

    @Test
    void a_part_dies_with_its_node(Shop shop, Nodes nodes) {
        Shop.Notes notes = nodes.<Shop>start("app").notes();
        nodes.get("app").crash();

        assertThatThrownBy(() -> notes.add("tea")).isInstanceOf(SimulatedCrash.class);
        nodes.get("app").restart();
        shop.notes().add("tea");
    }
}
