package katas.checker.worker;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import katas.checker.compile.CompileError;
import katas.checker.run.RunReport;

/** One run, from the request to its end or to the worker's. */
final class Conversation {

    /** The compiler has no limit of its own, nor has loading libraries; this is for what will never end. */
    private static final Duration TO_LOAD = Duration.ofSeconds(120);
    private static final Duration TO_BEGIN = Duration.ofSeconds(30);
    /** A test that tells of its progress may take so many times the limit. */
    private static final int AT_MOST = 10;
    private static final Duration TO_ANSWER = Duration.ofSeconds(2);
    private static final Duration TO_PRINT = Duration.ofSeconds(1);

    private final Worker worker;
    private final RunRequest request;
    private final RunListener listener;
    private final Transcript transcript;
    private final Key runKey = Key.random();
    private final long start = System.nanoTime();
    private List<CompileError> errors = List.of();
    private Duration compiling = Duration.ZERO;
    private boolean compiled;
    private boolean loaded;
    private boolean ended;
    private Optional<Mishap> mishap = Optional.empty();
    private List<String> leaving = List.of();
    private boolean left;
    private boolean marked;

    Conversation(Worker worker, RunRequest request, RunListener listener) {
        this.worker = worker;
        this.request = request;
        this.listener = listener;
        this.transcript = new Transcript(listener);
    }

    RunResult hold() throws IOException, InterruptedException {
        worker.awaitReady();
        worker.resting(false);
        String mark = Key.random().hex();
        worker.output().begin(Mark.of(mark));
        try {
            worker.send(request.message(runKey).with("mark", mark));
        } catch (IOException e) {
            ended(worker.exitCode());
        }
        while (!ended && mishap.isEmpty()) {
            Duration patience = patience();
            Worker.Incoming arrived = worker.next(patience);
            try {
                hear(arrived, patience);
            } catch (Channel.Damaged e) {
                mishap = Optional.of(new Mishap(Mishap.Kind.DAMAGED, transcript.running(),
                        "Something other than the grader wrote into the grader's records (" + e.getMessage() + "), so the run counts for nothing.", List.of()));
            }
        }
        return result();
    }

    /** Before the first test code is compiled and libraries come up, which on a busy machine takes long and is not the learner's time. */
    private Duration patience() {
        if (!loaded) {
            return TO_LOAD;
        }
        if (!transcript.begun()) {
            return request.limit().compareTo(TO_BEGIN) > 0 ? request.limit() : TO_BEGIN;
        }
        // Of the test of which nothing was heard for longest: another strand may be telling of its own all the time.
        Duration quiet = request.limit().minus(transcript.silence());
        Duration whole = request.limit().multipliedBy(AT_MOST).minus(transcript.longest());
        Duration left = quiet.compareTo(whole) < 0 ? quiet : whole;
        return left.isNegative() ? Duration.ZERO : left;
    }

    private void hear(Worker.Incoming arrived, Duration patience) throws IOException, InterruptedException {
        if (arrived == null) {
            tooLong(!transcript.begun() ? patience : transcript.silence().compareTo(request.limit()) < 0 ? request.limit().multipliedBy(AT_MOST) : request.limit());
        } else if (arrived.damage() != null) {
            throw new Channel.Damaged(arrived.damage().getMessage());
        } else if (arrived.message() == null) {
            ended(worker.exitCode());
        } else {
            take(arrived);
        }
    }

    private void take(Worker.Incoming arrived) throws IOException {
        Message message = opened(arrived);
        switch (message.kind()) {
            case COMPILED -> compiled(message);
            case LOADED -> loaded = true;
            case STARTED, PROGRESS, FINISHED, SKIPPED, TROUBLE -> transcript.add(message);
            case END -> end(message);
            case LEAVING -> {
                leaving = message.list("trace");
                left = true;
            }
            // Nothing that the learner's code has done: a full disk, for example.
            case FAULT -> throw new IOException("the worker process: " + message.text("what"));
            default -> throw new Channel.Damaged("a " + message.kind() + " in the middle of a run");
        }
    }

    private Message opened(Worker.Incoming arrived) throws Channel.Damaged {
        try {
            Message message = arrived.message().open(runKey);
            if (message.kind().ofRun()) {
                return message;
            }
        } catch (Channel.Damaged e) {
            // Perhaps one of the connection: that has another key, and what it may say is no record of a test.
            Message message = worker.open(arrived);
            if (!message.kind().ofRun()) {
                return message;
            }
        }
        throw new Channel.Damaged("a message under the wrong seal");
    }

    private void compiled(Message message) {
        compiled = true;
        compiling = Duration.ofNanos(message.number("nanos"));
        List<CompileError> found = new ArrayList<>();
        for (int i = 0; i < message.number("errors"); i++) {
            String file = message.text(i + ".file");
            found.add(new CompileError(file.isEmpty() ? null : Path.of(file), message.number(i + ".line"), message.number(i + ".column"),
                    message.text(i + ".source"), message.text(i + ".message")));
        }
        errors = List.copyOf(found);
        listener.compiled(errors, compiling);
    }

    private void end(Message message) {
        if (message.is("memory")) {
            mishap = Optional.of(new Mishap(Mishap.Kind.OUT_OF_MEMORY, transcript.running(),
                    "Your code used up all memory (512 MB)" + during() + ".", List.of()));
        }
        marked = message.is("marked");
        ended = mishap.isEmpty();
    }

    private void tooLong(Duration patience) throws IOException, InterruptedException {
        List<String> trace = List.of();
        try {
            worker.send(Message.of(Message.Kind.WHERE).with("strand", transcript.running().map(request::strandOf).orElse(0)));
            Worker.Incoming answer = worker.next(TO_ANSWER);
            if (answer != null && answer.message() != null) {
                Message places = opened(answer);
                trace = places.kind() == Message.Kind.PLACES ? places.list("trace") : List.of();
            }
        } catch (Channel.Damaged e) {
            throw e;
        } catch (IOException e) {
            // It has died just now; that it took too long is true all the same.
            trace = List.of("(where it was cannot be said: " + e.getMessage() + ")");
        }
        String what = transcript.running().map(test -> "The test " + test + " did not end").orElse(compiled ? "Nothing was heard of the tests" : "Compiling did not end");
        mishap = Optional.of(new Mishap(Mishap.Kind.TOO_LONG, transcript.running(), what + " within " + words(patience) + ".", trace));
    }

    private void ended(Optional<Integer> code) {
        String how = left ? "Your code called System.exit(" + code.map(String::valueOf).orElse("...") + ")"
                : "The Java process ended by itself" + code.map(value -> " with exit code " + value).orElse("") + " (Runtime.halt, or a crash of the JVM)";
        mishap = Optional.of(new Mishap(Mishap.Kind.ENDED, transcript.running(), how + during() + ".", leaving));
    }

    private String during() {
        return transcript.running().map(test -> " during the test " + test).orElse("");
    }

    private static String words(Duration time) {
        return time.toMillis() % 1000 == 0 ? time.toSeconds() + " s" : time.toMillis() + " ms";
    }

    private RunResult result() throws InterruptedException {
        String output = worker.output().text(marked ? TO_PRINT : Duration.ZERO);
        RunReport report = new RunReport(transcript.tests(), transcript.troubles(), Optional.empty(), output, Duration.ofNanos(System.nanoTime() - start));
        return new RunResult(errors, report, ended, mishap, compiling);
    }
}
