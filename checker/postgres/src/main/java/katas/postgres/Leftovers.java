package katas.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Servers, and files of servers, whose keeper was killed. */
final class Leftovers {

    private static final Duration STARTED_AT_ABOUT = Duration.ofSeconds(5);
    private static final int TO_END_SECONDS = 3;

    private final Folder folder;

    Leftovers(Folder folder) {
        this.folder = folder;
    }

    /** To be called by the only keeper there is, before it has a server. */
    void sweep() throws IOException {
        for (Path data : folder.allData()) {
            discard(data);
        }
    }

    void discard(Path data) throws IOException {
        Optional<ProcessHandle> server = serverOf(data);
        if (server.isPresent() && !ended(server.get())) {
            return;
        }
        Folder.delete(data);
    }

    /** Politely first: whoever still uses an orphan may go on, and its files go when the next keeper starts. */
    private static boolean ended(ProcessHandle server) {
        server.destroy();
        try {
            server.onExit().get(TO_END_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The process that {@code postmaster.pid} names, if it is still that one: numbers of processes are used again. */
    private static Optional<ProcessHandle> serverOf(Path data) throws IOException {
        Path file = data.resolve("postmaster.pid");
        List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
        if (lines.size() < 3) {
            return Optional.empty();
        }
        Instant started = Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip()));
        return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                .filter(ProcessHandle::isAlive)
                .filter(process -> process.info().command().map(command -> command.contains("postgres")).orElse(true))
                .filter(process -> process.info().startInstant()
                        .map(instant -> Duration.between(instant, started).abs().compareTo(STARTED_AT_ABOUT) < 0).orElse(true));
    }
}
