package katas.checker.pack;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import katas.checker.catalog.Kata;
import katas.checker.catalog.Repository;
import katas.checker.compile.SourceTree;
import katas.checker.compile.TreeHash;
import katas.checker.pristine.Pristine;
import katas.checker.pristine.PristineKata;
import katas.checker.report.Refused;
import katas.checker.text.TextFile;
import katas.checker.text.Typed;

/**
 * Makes a folder to hand out to a candidate: stubs and tests as they were published, the kit's sources, a task, a launcher. Its folders are named as those of
 * the repository, so that a kata's README is true in both. It needs Maven and a JDK, and nothing of this repository. Not thread-safe.
 */
public final class Pack {

    private static final String KIT = "checker/kit/src/main";
    private static final String LAUNCHER = "run";

    private final Repository repository;
    private final Clock clock;
    private final NewFolder.Disk disk;

    public Pack(Repository repository) {
        this(repository, Clock.systemUTC(), Files::write);
    }

    Pack(Repository repository, Clock clock, NewFolder.Disk disk) {
        this.repository = repository;
        this.clock = clock;
        this.disk = disk;
    }

    /**
     * What was made.
     *
     * @param folder   where
     * @param manifest what is in it
     * @param tests    how many tests it has
     * @param bytes    the size of all its files
     */
    public record Made(Path folder, PackManifest manifest, int tests, long bytes) {
    }

    /**
     * Makes the folder, or nothing.
     *
     * @param katas   in the order in which they should be done; each was published
     * @param minutes how long the candidate is given for all of them
     * @param seed    of the random choice of katas, if there was one
     * @param folder  not there yet, or empty
     * @throws Refused     when it cannot be made as it was asked for
     * @throws IOException when it cannot be written; then nothing was
     */
    public Made make(List<Kata> katas, int minutes, OptionalLong seed, Path folder) throws IOException {
        if (katas.isEmpty()) {
            throw new Refused("Which kata? For example: " + Typed.kata("interview --kata 12 --pack " + folder));
        }
        NewFolder.refuseUnlessFree(folder);
        List<PristineKata> published = new ArrayList<>();
        for (Kata kata : katas) {
            PristineKata copy = Pristine.of(repository).kata(kata);
            if (!copy.published()) {
                throw new Refused(kata.slug() + " was never published, and nobody knows whether it is right. \"" + Typed.kata("verify --bless " + kata.number())
                        + "\" proves it and publishes it. Nothing was packed.");
            }
            published.add(copy);
        }
        SortedMap<String, byte[]> files = new TreeMap<>();
        PackPoms poms = new PackPoms(repository);
        poms.poms(katas).forEach((name, text) -> files.put(name, bytes(text)));
        for (PristineKata kata : published) {
            String home = "katas/" + kata.kata().slug() + "/";
            put(files, home + "src/main/", kata.stub());
            put(files, home + "src/test/", kata.tests());
            files.put(home + "README.md", bytes(CandidateReadme.of(TextFile.read(kata.kata().readme()))));
        }
        put(files, KIT + "/", SourceTree.of(repository.path(KIT)));
        Task task = new Task(published, minutes);
        files.put("README.md", bytes(task.fill(resource("README.md"))));
        files.put(LAUNCHER, bytes(resource("run.sh")));
        files.put(LAUNCHER + ".cmd", bytes(resource("run.cmd").replace("\n", "\r\n")));
        files.put(".gitignore", bytes(resource("gitignore.txt")));
        files.put(".mvn/maven.config", Files.readAllBytes(repository.path(".mvn/maven.config")));
        PackManifest manifest = manifest(published, minutes, seed, poms.version());
        files.put(PackManifest.FILE, bytes(manifest.json()));
        new NewFolder(disk).make(folder, files, Set.of(LAUNCHER));
        return new Made(folder, manifest, task.tests(), files.values().stream().mapToLong(content -> content.length).sum());
    }

    private PackManifest manifest(List<PristineKata> katas, int minutes, OptionalLong seed, String version) throws IOException {
        return new PackManifest(UUID.randomUUID().toString(), clock.instant().truncatedTo(ChronoUnit.SECONDS), minutes, seed, version, kitHash(repository),
                katas.stream().map(kata -> new PackManifest.Entry(kata.kata().slug(), kata.hash())).toList());
    }

    /** Of the kit's sources in a repository. */
    static String kitHash(Repository repository) throws IOException {
        return TreeHash.of(SourceTree.of(repository.path(KIT)));
    }

    private static void put(Map<String, byte[]> files, String under, SourceTree tree) throws IOException {
        for (Map.Entry<String, Path> file : tree.all().entrySet()) {
            files.put(under + file.getKey(), Files.readAllBytes(file.getValue()));
        }
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Pack.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new FileNotFoundException(name + " is missing in the grader");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
