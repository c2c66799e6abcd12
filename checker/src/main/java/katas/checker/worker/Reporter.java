package katas.checker.worker;

import java.io.IOException;
import java.util.Optional;
import katas.checker.run.Failure;

/** Tells the parent what happens in a run. */
final class Reporter {

    private static final int LONGEST = 60_000;
    private static final int MOST_LINES = 40;

    private final Channel channel;
    private final Key key;

    Reporter(Channel channel, Key key) {
        this.channel = channel;
        this.key = key;
    }

    void send(Message message) {
        try {
            channel.send(message, key);
        } catch (IOException e) {
            // Without the grader's ear there is no point in going on.
            e.printStackTrace();
            Runtime.getRuntime().halt(Worker.BROKEN);
        }
    }

    void trouble(String what, Throwable thrown) {
        send(failure(Message.of(Message.Kind.TROUBLE).with("what", what), thrown));
    }

    /** Adds what was thrown. Its message is the learner's code too, and may throw in its turn. */
    static Message failure(Message message, Throwable thrown) {
        if (thrown == null) {
            return message;
        }
        Failure failure;
        try {
            failure = Failure.of(thrown);
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            failure = new Failure(thrown.getClass().getName(), "(its message cannot be read: " + e.getClass().getName() + ")",
                    thrown instanceof AssertionError, java.util.List.of(), "");
        }
        return message.with("type", failure.type()).with("message", cut(failure.message())).with("assertion", failure.assertion())
                .with("trace", failure.trace().stream().limit(MOST_LINES).map(Reporter::cut).toList()).with("details", cut(failure.details()));
    }

    static Optional<Failure> failure(Message message) {
        return message.text("type").isEmpty() ? Optional.empty()
                : Optional.of(new Failure(message.text("type"), message.text("message"), message.is("assertion"), message.list("trace"), message.text("details")));
    }

    private static String cut(String text) {
        String plain = text.replace('\0', '?');
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + "\n... " + (plain.length() - LONGEST) + " more characters";
    }
}
