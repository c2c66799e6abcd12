package katas.checker.pack;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import katas.checker.catalog.FrontMatter;
import katas.checker.pristine.PristineKata;

/** What a candidate is told about the katas of a pack. */
final class Task {

    private final List<PristineKata> katas;
    private final int minutes;

    Task(List<PristineKata> katas, int minutes) {
        this.katas = katas;
        this.minutes = minutes;
    }

    int tests() {
        return katas.stream().mapToInt(kata -> kata.expected().map(expected -> expected.tests().size()).orElse(0)).sum();
    }

    /** The text of the task from its template. */
    String fill(String template) throws IOException {
        List<String> rows = new ArrayList<>();
        for (PristineKata kata : katas) {
            String name = kata.kata().slug();
            rows.add("| [" + title(kata).replace("|", "\\|") + "](katas/" + name + "/README.md) | `katas/" + name + "` | " + own(kata) + " | "
                    + kata.expected().map(expected -> expected.tests().size()).orElse(0) + " |");
        }
        boolean one = katas.size() == 1;
        return template.replace("{{title}}", one ? title(katas.get(0)) : katas.size() + " tasks about persistence")
                .replace("{{minutes}}", minutes == 1 ? "1 minute" : minutes + " minutes")
                .replace("{{for}}", one ? "" : ", for all of them together; take them in this order")
                .replace("{{rows}}", String.join("\n", rows))
                .replace("{{slug}}", katas.get(0).kata().slug())
                .replace("{{test}}", katas.get(0).expected().map(expected -> expected.tests().get(0)).map(test -> test.fileClassName() + "#" + test.method()).orElse("*"));
    }

    private static String title(PristineKata kata) throws IOException {
        return FrontMatter.read(kata.kata(), new ArrayList<>()).map(FrontMatter::title).orElse(kata.kata().slug());
    }

    private static String own(PristineKata kata) {
        return "`src/main/java`, but for the package `api`" + (kata.learnerSchema() ? "; `src/main/resources`" : "");
    }
}
