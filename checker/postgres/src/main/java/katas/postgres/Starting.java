package katas.postgres;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Starts the keeper that stays, and waits until its server takes connections. */
final class Starting {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int POLL_MILLIS = 20;

    /** Where tests look. */
    private final Folder folder;
    /** Where the server is: the same, unless somebody else has to run it. */
    private Folder place;
    private AsNobody nobody;

    Starting(Folder folder) {
        this.folder = folder;
        this.place = folder;
    }

    int start(PrintStream out) throws IOException, InterruptedException {
        try {
            folder.create();
            if (AsNobody.isNeeded()) {
                nobody = AsNobody.insteadOf(folder);
                place = nobody.folder();
            }
        } catch (IOException e) {
            out.println("the folder " + folder.path() + " can't be made (" + e + "). KATA_PG_HOME names another one.");
            return Keeper.FAILED;
        }
        long end = System.nanoTime() + PATIENCE.toNanos();
        Process keeper = null;
        while (System.nanoTime() < end) {
            if (Files.exists(place.description())) {
                tell();
                return Keeper.READY;
            }
            if (keeper == null) {
                keeper = keeper();
            } else if (!keeper.isAlive() && keeper.exitValue() != Keeper.ANOTHER) {
                out.println(new Diagnosis(place).sentence());
                return Keeper.FAILED;
            } else if (!keeper.isAlive()) {
                // The other one has not come up yet, or is about to end: then it is our turn.
                keeper = null;
            }
            Thread.sleep(POLL_MILLIS);
        }
        out.println("it did not start within " + PATIENCE.toSeconds() + " s. What it said is in " + place.log());
        return Keeper.FAILED;
    }

    private void tell() throws IOException {
        if (!place.equals(folder)) {
            Properties server = new Properties();
            try (InputStream in = Files.newInputStream(place.description())) {
                server.load(in);
            }
            folder.describe(server);
        }
    }

    /** A process that nobody waits for and that writes to nobody's terminal. */
    private Process keeper() throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", File.separatorChar == '\\' ? "java.exe" : "java");
        List<String> command = new ArrayList<>(nobody == null ? List.of() : nobody.prefix());
        command.addAll(List.of(java.toString(), "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx256m", "-XX:MinHeapFreeRatio=10", "-XX:MaxHeapFreeRatio=20",
                "-Dkata.postgres.linger=" + System.getProperty("kata.postgres.linger", ""), Keeper.class.getName(), "serve", place.path().toString()));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("CLASSPATH", nobody == null ? classPath() : nobody.classPath(classPath()));
        builder.directory(place.path().toFile());
        File output = place.path().resolve("keeper.txt").toFile();
        return builder.redirectInput(ProcessBuilder.Redirect.from(emptyFile())).redirectOutput(output).redirectErrorStream(true).start();
    }

    /** Relative to nothing: the keeper runs in its own folder. */
    private static String classPath() {
        return Pattern.compile(Pattern.quote(File.pathSeparator)).splitAsStream(System.getProperty("java.class.path"))
                .filter(entry -> !entry.isBlank() && Keeper.isOurs(entry)).map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private File emptyFile() throws IOException {
        Path empty = folder.path().resolve("nothing");
        if (!Files.exists(empty)) {
            Files.write(empty, new byte[0]);
        }
        return empty.toFile();
    }
}
