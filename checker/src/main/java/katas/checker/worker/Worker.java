package katas.checker.worker;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import katas.checker.compile.Folders;
import katas.checker.scratch.Ending;

/**
 * A child process as the grader sees it: one run at a time, and killed at the first doubt. Not thread-safe.
 *
 * @see katas.checker.worker what is believed of it
 */
final class Worker implements AutoCloseable {

    /** What a worker exits with when it cannot go on. */
    static final int BROKEN = 70;

    private static final Duration TO_START = Duration.ofSeconds(60);
    private static final Duration TO_LEAVE = Duration.ofSeconds(2);
    private static final Incoming GONE = new Incoming(null, null);

    private final LinkedBlockingQueue<Incoming> incoming = new LinkedBlockingQueue<>();
    private final Key key = Key.random();
    private final Process process;
    private final Path folder;
    private final OutputTap output;
    private volatile Channel channel;
    private boolean ready;
    private boolean resting = true;

    /** A message, or a reason why there are no more. */
    record Incoming(Channel.Sealed message, IOException damage) {
    }

    /** Starts the process and returns at once. */
    Worker(JavaCommand command, Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder);
        ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        server.setSoTimeout((int) TO_START.toMillis());
        process = new ProcessBuilder(command.line(WorkerMain.class)).redirectErrorStream(true).directory(folder.toFile()).start();
        Ending.endsWithUs(process);
        output = new OutputTap(process.getInputStream());
        try (OutputStream in = process.getOutputStream()) {
            in.write((server.getLocalPort() + " " + key.hex() + " " + folder + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            try {
                // It has ended, and how tells whether somebody ends us too.
                exitCode();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            process.destroyForcibly();
            try (server) {
                throw e;
            }
        }
        output.start();
        Thread reader = new Thread(() -> read(server), "kata-worker-reader");
        reader.setDaemon(true);
        reader.start();
    }

    private void read(ServerSocket server) {
        try (server; Channel accepted = new Channel(server.accept())) {
            channel = accepted;
            while (true) {
                incoming.add(new Incoming(accepted.receive(), null));
            }
        } catch (Channel.Damaged e) {
            incoming.add(new Incoming(null, e));
        } catch (IOException e) {
            incoming.add(GONE);
        }
    }

    /** Waits until it can take requests. */
    void awaitReady() throws IOException, InterruptedException {
        if (!ready) {
            Incoming first = incoming.poll(TO_START.toMillis(), TimeUnit.MILLISECONDS);
            if (first == null || first.message() == null || first.message().open(key).kind() != Message.Kind.HELLO) {
                close();
                throw new IOException("the worker process did not start (exit code " + exitCode().map(String::valueOf).orElse("none") + ")\n" + output.text());
            }
            ready = true;
        }
    }

    /** Waits until everything is loaded that every kata needs. */
    void awaitWarm() throws IOException, InterruptedException {
        awaitReady();
        send(Message.of(Message.Kind.WARM));
        Incoming answer = incoming.poll(TO_START.toMillis(), TimeUnit.MILLISECONDS);
        if (answer == null || answer.message() == null || open(answer).kind() != Message.Kind.WARM) {
            throw new IOException("the worker process did not become warm" + exitCode().map(code -> " (exit code " + code + ")").orElse("") + "\n" + output.text());
        }
    }

    boolean alive() {
        return process.isAlive();
    }

    /** Whether it has said that it is done with its last run. */
    boolean rests() {
        return resting;
    }

    /** What it has of the machine's memory; 0 where the system does not tell. */
    long residentBytes() throws IOException {
        Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
        if (!Files.isReadable(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream().filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10).findFirst().orElse(0);
    }

    void send(Message message) throws IOException {
        channel.send(message, key);
    }

    /** The next message, null when there is none for that long. */
    Incoming next(Duration patience) throws InterruptedException {
        return incoming.poll(Math.max(0, patience.toNanos()), TimeUnit.NANOSECONDS);
    }

    Message open(Incoming arrived) throws Channel.Damaged {
        return arrived.message().open(key);
    }

    void resting(boolean now) {
        resting = now;
    }

    OutputTap output() {
        return output;
    }

    /** Its exit code, if it has one soon. */
    Optional<Integer> exitCode() throws InterruptedException {
        Optional<Integer> code = process.waitFor(TO_LEAVE.toMillis(), TimeUnit.MILLISECONDS) ? Optional.of(process.exitValue()) : Optional.empty();
        // Whoever stops the grader stops the worker too, and that is nothing that the learner's code has done.
        code.ifPresentOrElse(Ending::stopHereAfter, Ending::stopHere);
        return code;
    }

    /** Ends the process and what it has started, at once, and deletes its folder. */
    @Override
    public void close() throws IOException {
        Ending.stopHere();
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try {
            // Its files can be deleted everywhere only when it is gone.
            process.waitFor(TO_LEAVE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Folders.delete(folder);
    }

    @Override
    public String toString() {
        return "worker " + process.pid();
    }
}
