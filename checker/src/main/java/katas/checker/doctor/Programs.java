package katas.checker.doctor;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Asks other programs what they are. */
final class Programs {

    private static final long PATIENCE_SECONDS = 10;

    private Programs() {
    }

    /** What it prints; empty when it does not end well or in time. */
    static Optional<String> output(Path folder, List<String> command) throws IOException, InterruptedException {
        Path printed = Files.createTempFile("katas-doctor", ".txt");
        try {
            Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).redirectOutput(printed.toFile()).start();
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                return Optional.empty();
            }
            return process.exitValue() == 0 ? Optional.of(new String(Files.readAllBytes(printed), Charset.defaultCharset()).strip()) : Optional.empty();
        } finally {
            Files.deleteIfExists(printed);
        }
    }
}
