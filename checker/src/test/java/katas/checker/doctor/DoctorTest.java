package katas.checker.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import katas.checker.catalog.Kata;
import katas.checker.doctor.Diagnosis.State;
import katas.checker.pristine.Pristine;
import katas.checker.run.Manifest;
import katas.checker.verify.SyntheticRepository;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What is found on machines with something wrong. */
class DoctorTest {

    @TempDir
    private Path folder;
    @TempDir
    private Path temporary;
    @TempDir
    private Path programs;
    private SyntheticRepository repository;
    private final Map<String, String> environment = new TreeMap<>();

    @BeforeEach
    void build() throws IOException {
        repository = new SyntheticRepository(folder);
        environment.put("PATH", programs.toString());
    }

    private Surroundings here(boolean fix) {
        return new Surroundings(repository.repository(), environment, temporary, fix);
    }

    private void program(String name, String line) throws IOException {
        Files.createDirectories(programs.resolve(name).getParent());
        Files.writeString(programs.resolve(name), "#!/bin/sh\n" + line + "\n");
        assertThat(programs.resolve(name).toFile().setExecutable(true)).isTrue();
    }

    private void found(Examination examination, State state, String... parts) throws Exception {
        Diagnosis diagnosis = examination.examine(here(false));
        assertThat(diagnosis.state()).as(diagnosis.toString()).isEqualTo(state);
        assertThat(diagnosis.text() + "\n" + diagnosis.advice()).contains(parts);
        assertThat(diagnosis.advice().isEmpty()).as("advice where there is something to do: " + diagnosis).isEqualTo(state == State.OK);
    }

    @Test
    void this_machine_can_run_the_tests_so_the_grader_works_on_it() throws Exception {
        for (Examination well : List.of(new Jdk(), new Loopback(), new WorkerStart(), new SystemClock(), new Disk())) {
            Diagnosis diagnosis = well.examine(here(false));
            assertThat(diagnosis.state()).as(well.name() + ": " + diagnosis).isNotEqualTo(State.MEND);
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the programs are shell scripts")
    void maven_is_asked_for_its_version() throws Exception {
        found(new Maven(), State.MEND, "none on the PATH", "Install Maven 3.8");
        program("mvn", "echo 'Apache Maven 3.6.2 (x)'");
        found(new Maven(), State.MEND, "Apache Maven 3.6.2, too old");
        program("mvn", "printf '\\033[1mApache Maven 3.9.11\\033[m (x)\\n'");
        found(new Maven(), State.OK, "Apache Maven 3.9.11\n");
        program("mvn", "exit 1");
        found(new Maven(), State.MEND, "tells no version");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the programs are shell scripts")
    void java_home_and_the_path_are_compared() throws Exception {
        found(new JavaHome(), State.NOTE, "not set, and there is no java");
        program("java", "");
        found(new JavaHome(), State.OK, "not set; Maven uses");
        environment.put("JAVA_HOME", folder.resolve("nowhere").toString());
        found(new JavaHome(), State.MEND, "there is no bin/java in it");
        program("other/bin/java", "");
        environment.put("JAVA_HOME", programs.resolve("other").toString());
        found(new JavaHome(), State.NOTE, "\"java\" on the PATH is another");
        environment.put("PATH", programs.resolve("other/bin").toString());
        found(new JavaHome(), State.OK, "other");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the programs are shell scripts")
    void git_is_not_needed() throws Exception {
        found(new Git(), State.NOTE, "none on the PATH", "does without");
        program("git", "echo git version 9");
        found(new Git(), State.NOTE, "git version 9, and this is no clone");
        Files.createDirectories(folder.resolve(".git"));
        found(new Git(), State.OK, "git version 9");
    }

    @Test
    void places_that_cannot_be_written_to_are_named() throws Exception {
        Files.writeString(folder.resolve(".kata"), "a file where a folder has to be");
        Files.delete(temporary);
        found(new Disk(), State.MEND, ".kata (" + folder.resolve(".kata") + ") is no folder", "the temporary folder (" + temporary + ") is no folder", "TMPDIR");
        Files.createDirectories(temporary);
    }

    @Test
    void what_killed_runs_have_left_is_found_and_deleted_when_asked_for() throws Exception {
        found(new KilledRuns(), State.OK, "none");
        Path left = Files.createDirectories(temporary.resolve("katas-123"));
        Files.writeString(left.resolve(".owner"), "");
        Files.createDirectories(left.resolve("worker-1/classes"));
        Path half = folder.resolve(".kata/backup/.01-counter-77/src/A.java");
        Path young = folder.resolve(".kata/red/red9.tmp");
        Path state = folder.resolve(".kata/state");
        for (Path file : List.of(half, young, state)) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, "x");
        }
        Files.setLastModifiedTime(folder.resolve(".kata/backup/.01-counter-77"), FileTime.from(Instant.now().minusSeconds(7200)));
        Files.setLastModifiedTime(state, FileTime.from(Instant.now().minusSeconds(7200)));
        found(new KilledRuns(), State.NOTE, "2 of killed runs", "katas-123", ".kata/backup/.01-counter-77", "kata doctor --fix");
        assertThat(new KilledRuns().examine(here(true)).text()).contains("deleted");
        assertThat(left).doesNotExist();
        assertThat(half.getParent().getParent()).doesNotExist();
        assertThat(young).exists();
        assertThat(state).exists();
        found(new KilledRuns(), State.OK, "none");
    }

    @Test
    void lines_of_the_state_that_nobody_understands_are_shown() throws Exception {
        found(new StateFile(), State.OK, "readable, 0 katas");
        repository.write(".kata/state", "01-counter  hints 2\nwhat is this\n");
        found(new StateFile(), State.NOTE, ".kata/state:2", "what is this");
    }

    @Test
    void edited_tests_are_told_and_are_no_fault_of_the_machine() throws Exception {
        Kata kata = repository.repository().katas().get(0);
        Pristine.of(repository.repository()).bless(kata, new Manifest(List.of(new Manifest.Entry("katas.counter.CounterTest", "adds_up"))));
        found(new FixedFiles(), State.OK, "as they were published");
        repository.replace(SyntheticRepository.TEST, "// more", "// mine");
        found(new FixedFiles(), State.NOTE, "CounterTest.java", "does not count");
    }

    @Test
    void an_archive_that_is_not_there_is_nothing_to_worry_about() throws Exception {
        found(new ArchiveState(), State.NOTE, "none yet", "Nothing to do");
    }

    @Test
    void an_examination_that_fails_is_a_finding_and_the_others_are_made() throws Exception {
        Examination broken = new Examination() {
            @Override
            public String name() {
                return "broken";
            }

            @Override
            public Diagnosis examine(Surroundings here) throws IOException {
                throw new IOException("so it is");
            }
        };
        List<Doctor.Finding> findings = Doctor.findings(List.of(broken, new StateFile()), here(false));
        assertThat(findings.get(0).diagnosis().state()).isEqualTo(State.MEND);
        assertThat(findings.get(0).diagnosis().text()).contains("so it is");
        assertThat(findings.get(1).diagnosis().state()).isEqualTo(State.OK);
    }
}
