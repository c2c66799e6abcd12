package katas.checker.worker;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Listens to the grader on one thread and runs katas on another, so that it can say where a run hangs. While there is nothing to do it
 * loads what every kata needs.
 */
final class WorkerLoop {

    /** Between steps of loading ahead, the time in which a request goes first. */
    private static final long PAUSE_MILLIS = 20;
    private static final int GONE = 0;

    private final LinkedBlockingQueue<Message> requests = new LinkedBlockingQueue<>();
    private final Channel channel;
    private final Key key;
    private final Path folder;
    private final Ahead ahead = new Ahead();

    WorkerLoop(Channel channel, Key key, Path folder) {
        this.channel = channel;
        this.key = key;
        this.folder = folder;
    }

    /** Never returns: the process ends when the grader is gone. */
    void serve() throws IOException {
        channel.send(Message.of(Message.Kind.HELLO), key);
        Runtime.getRuntime().addShutdownHook(new Thread(this::leaving, "kata-leaving"));
        Thread runner = new Thread(this::work, "kata-worker");
        runner.setDaemon(true);
        runner.start();
        ahead.start();
        while (true) {
            Message message;
            try {
                message = channel.receive().open(key);
            } catch (EOFException | SocketException e) {
                // The ordinary end: without a grader there is nobody to work for, and no learner's shutdown hook has a say in it.
                try {
                    ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
                } finally {
                    Runtime.getRuntime().halt(GONE);
                }
                return;
            } catch (OutOfMemoryError e) {
                // The learner's code has used up all memory and is about to be told. Should a message be lost, the next one does not fit.
                continue;
            }
            if (message.kind() == Message.Kind.RUN || message.kind() == Message.Kind.WARM) {
                requests.add(message);
            } else if (message.kind() == Message.Kind.WHERE) {
                channel.send(Message.of(Message.Kind.PLACES).with("trace", Whereabouts.ofLearner(message.number("strand"))), key);
            }
        }
    }

    private void work() {
        try (Workshop workshop = new Workshop(folder)) {
            while (true) {
                Message request = requests.poll(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
                if (request == null) {
                    if (!ahead.through()) {
                        continue;
                    }
                    workshop.openCompiler();
                    request = requests.take();
                }
                if (request.kind() == Message.Kind.WARM) {
                    ahead.stop();
                    workshop.openCompiler();
                    channel.send(Message.of(Message.Kind.WARM), key);
                    continue;
                }
                Leftovers before = Leftovers.before();
                RunInChild run = new RunInChild(request, channel, workshop, ahead);
                request = null;
                channel.send(before.after(run.execute()).message(), key);
            }
        } catch (IOException | InterruptedException | RuntimeException | Error e) {
            e.printStackTrace();
            tell(e);
            Runtime.getRuntime().halt(Worker.BROKEN);
        }
    }

    private void tell(Throwable fault) {
        try {
            channel.send(Message.of(Message.Kind.FAULT).with("what", fault), key);
        } catch (IOException e) {
            // Then the grader sees only that the process ends; what was wrong is in its output.
            e.printStackTrace();
        }
    }

    /** Runs when somebody called System.exit: the one moment in which it can be said where. */
    private void leaving() {
        List<String> trace = Whereabouts.ofExit();
        try {
            channel.send(Message.of(Message.Kind.LEAVING).with("trace", trace), key);
        } catch (IOException e) {
            System.err.println("kata: could not tell the grader that the process ends: " + e);
        }
    }
}
