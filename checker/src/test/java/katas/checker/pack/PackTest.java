package katas.checker.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import katas.checker.catalog.Kata;
import katas.checker.catalog.Repository;
import katas.checker.compile.SourceTree;
import katas.checker.compile.TreeHash;
import katas.checker.pristine.Pristine;
import katas.checker.pristine.PristineKata;
import katas.checker.report.Refused;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What is in a folder that is handed out, what is not, and what becomes of one that cannot be made. */
class PackTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

    private final Repository repository = Repository.find();
    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> every_kata_as_it_was_published_and_nothing_that_gives_it_away() {
        return published().map(kata -> DynamicTest.dynamicTest(kata.slug(), () -> {
            Path place = folder.resolve(kata.slug());
            Pack.Made made = new Pack(repository).make(List.of(kata), 40, OptionalLong.empty(), place);
            PristineKata copy = Pristine.of(repository).kata(kata);
            Path home = place.resolve("katas/" + kata.slug());
            assertThat(TreeHash.of(SourceTree.of(home.resolve("src/main")))).isEqualTo(TreeHash.of(copy.stub()));
            assertThat(TreeHash.of(SourceTree.of(home.resolve("src/test")))).isEqualTo(TreeHash.of(copy.tests()));
            assertThat(made.tests()).isEqualTo(copy.expected().orElseThrow().tests().size()).isPositive();
            assertThat(Leaks.in(place, kata)).isEmpty();
            assertThat(Files.readString(home.resolve("README.md"))).startsWith("# ").contains("## The idea", "## The ticket", "## How to run", "mvn -pl katas/" + kata.slug())
                    .doesNotContain(CandidateReadme.ELSEWHERE).doesNotContain("Stuck?", "difficulty:");
        }));
    }

    /** A check that cannot fail would be none. */
    @TestFactory
    Stream<DynamicTest> what_gives_it_away_would_be_seen() throws IOException {
        Kata kata = repository.select(List.of("12")).get(0);
        Path place = folder.resolve("p");
        new Pack(repository).make(List.of(kata), 40, OptionalLong.empty(), place);
        Path readme = place.resolve("README.md");
        String clean = Files.readString(readme);
        return Leaks.examples(kata).entrySet().stream().map(example -> DynamicTest.dynamicTest(example.getKey(), () -> {
            Files.writeString(readme, clean + "\n" + example.getValue().replace(" ", "\n  ") + "\n");
            assertThat(Leaks.in(place, kata)).isNotEmpty();
            Files.writeString(readme, clean);
            assertThat(Leaks.in(place, kata)).isEmpty();
        }));
    }

    @Test
    void several_katas_stand_beside_each_other_and_in_the_order_in_which_they_were_named() throws Exception {
        List<Kata> katas = new ArrayList<>(repository.select(List.of("12", "15")));
        java.util.Collections.reverse(katas);
        Path place = folder.resolve("p");
        PackManifest manifest = new Pack(repository, NOON, Files::write).make(katas, 60, OptionalLong.of(7), place).manifest();
        assertThat(manifest.katas()).extracting(PackManifest.Entry::kata).containsExactly("15-atomicity", "12-lazy-vs-eager");
        assertThat(Files.readString(place.resolve("README.md"))).startsWith("# 2 tasks").contains("60 minutes**, for all of them together")
                .containsSubsequence("katas/15-atomicity", "katas/12-lazy-vs-eager");
        assertThat(Files.readString(place.resolve("pom.xml"))).contains("<module>checker/kit</module>", "<module>katas/15-atomicity</module>", "<module>katas/12-lazy-vs-eager</module>")
                .doesNotContain("solutions", "<module>checker</module>", "postgres", "picocli", "CONTRIBUTING");
        assertThat(PackManifest.parse(Files.readString(place.resolve(PackManifest.FILE)))).isEqualTo(manifest);
        assertThat(manifest.packed()).isEqualTo("2026-03-01T12:00:00Z");
        assertThat(manifest.seed()).hasValue(7);
        assertThat(manifest.id()).isNotEqualTo(new Pack(repository).make(katas, 60, OptionalLong.empty(), folder.resolve("q")).manifest().id());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void the_launcher_can_be_started() throws Exception {
        Path place = pack(folder.resolve("p"));
        assertThat(Files.isExecutable(place.resolve("run"))).isTrue();
        assertThat(Files.readString(place.resolve("run.cmd"))).contains("\r\n").doesNotContain("\n\n");
        assertThat(Files.readString(place.resolve("run"))).doesNotContain("\r");
    }

    @Test
    void an_empty_folder_is_filled_and_one_that_is_not_empty_is_left_alone() throws Exception {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        pack(empty);
        assertThat(empty.resolve("pom.xml")).exists();
        assertThat(Files.list(empty).map(file -> file.getFileName().toString()).filter(name -> name.startsWith(".packing"))).isEmpty();
        String before = listing();
        assertThatThrownBy(() -> pack(empty)).isInstanceOf(Refused.class).hasMessageContaining("is not empty").hasMessageContaining("another folder");
        assertThatThrownBy(() -> pack(empty.resolve("pom.xml"))).isInstanceOf(Refused.class).hasMessageContaining("is no folder");
        assertThat(listing()).isEqualTo(before);
    }

    @Test
    void a_disk_that_gets_full_leaves_nothing_behind() throws Exception {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        for (Path place : List.of(folder.resolve("a/b/c"), empty)) {
            String before = listing();
            int files = 0;
            for (int full = 0; full < 40; full += 13) {
                AtomicInteger room = new AtomicInteger(full);
                NewFolder.Disk disk = (file, content) -> {
                    if (room.getAndDecrement() == 0) {
                        Files.write(file, new byte[] {1});
                        throw new IOException("No space left on device");
                    }
                    Files.write(file, content);
                };
                assertThatThrownBy(() -> new Pack(repository, NOON, disk).make(repository.select(List.of("12")), 40, OptionalLong.empty(), place))
                        .isInstanceOf(IOException.class).hasMessageContaining("No space");
                assertThat(listing()).isEqualTo(before);
                files++;
            }
            assertThat(files).isPositive();
        }
    }

    @Test
    void a_place_where_one_may_not_write() throws Exception {
        NewFolder.Disk closed = (file, content) -> {
            throw new AccessDeniedException(file.toString());
        };
        String before = listing();
        assertThatThrownBy(() -> new Pack(repository, NOON, closed).make(repository.select(List.of("12")), 40, OptionalLong.empty(), folder.resolve("a/b")))
                .isInstanceOf(Refused.class).hasMessageContaining("You may not write to " + folder.resolve("a")).hasMessageContaining("Name another folder");
        Path file = Files.writeString(folder.resolve("file"), "x");
        assertThatThrownBy(() -> pack(file.resolve("p"))).isInstanceOf(Refused.class).hasMessageContaining("cannot be written to");
        Files.delete(file);
        assertThat(listing()).isEqualTo(before);
    }

    private Stream<Kata> published() {
        return repository.katas().stream().filter(kata -> Files.isRegularFile(Pristine.of(repository).archive(kata)));
    }

    private Path pack(Path place) throws IOException {
        return new Pack(repository).make(repository.select(List.of("12")), 40, OptionalLong.empty(), place).folder();
    }

    private String listing() throws IOException {
        SortedMap<String, Path> files = SourceTree.files(folder);
        try (Stream<Path> all = Files.walk(folder)) {
            return TreeHash.of(files) + all.map(Path::toString).sorted().toList();
        }
    }
}
