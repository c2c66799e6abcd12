package katas.checker.pack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CandidateReadmeTest {

    @Test
    void front_matter_hints_and_solutions_go_and_every_other_word_stays() {
        assertThat(CandidateReadme.of("""
                ---
                title: Count
                minutes: 5
                ---

                # Count

                ## How to run

                    mvn -pl katas/01-counter test

                It is red when you begin. Read it, run again. When all is green:

                    diff -r katas/01-counter/src/main solutions/01-counter/src/main

                Stuck? `HINTS.md` has three hints,
                each folded away.

                Edit in `src/main/java`: begin at `Tally.java`. Stuck? `HINTS.md` at
                the root has three. Done? Compare:

                ```
                diff -r a solutions/b
                ```

                The same tests run with `-Dkata.db=postgres`. There they are slower.

                The database is H2. When all is said, it is green.
                """)).isEqualTo("""
                # Count

                ## How to run

                    mvn -pl katas/01-counter test

                It is red when you begin. Read it, run again.

                Edit in `src/main/java`: begin at `Tally.java`.

                The database is H2. When all is said, it is green.
                """);
    }

    @Test
    void a_readme_without_any_of_it_stays_as_it_is() {
        String readme = "# Count\n\nA table:\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n\n- one\n- two\n";
        assertThat(CandidateReadme.of(readme)).isEqualTo(readme);
        assertThat(CandidateReadme.of(readme.replace("\n", "\r\n"))).isEqualTo(readme);
    }
}
