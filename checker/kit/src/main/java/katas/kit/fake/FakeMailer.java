package katas.kit.fake;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import katas.kit.boot.Mailer;

/**
 * A mail server in memory. It remembers every mail that it accepted, and can be told to accept none.
 *
 * <p>Points for the {@link CallHook}: {@code mailer.send}.
 *
 * <p>Thread-safe.
 */
public final class FakeMailer implements Mailer {

    /**
     * A mail that is on its way.
     *
     * @param to      the address
     * @param subject one line
     * @param text    the rest
     */
    public record Mail(String to, String subject, String text) {

        @Override
        public String toString() {
            return "'" + subject + "' to " + to;
        }
    }

    private final CallHook hook;
    private final List<Mail> sent = new ArrayList<>();
    private volatile Consumer<Mail> observer = mail -> { };
    private int refusals;

    /** A mailer that has sent nothing. */
    public FakeMailer() {
        this((point, when) -> { });
    }

    /**
     * A mailer that has sent nothing.
     *
     * @param hook is called before and after every mail is accepted
     */
    public FakeMailer(CallHook hook) {
        this.hook = Objects.requireNonNull(hook, "hook");
    }

    /** As many of the next mails are not accepted. */
    public synchronized void refuse(int mails) {
        refusals = mails;
    }

    /**
     * Lets the test look around at the very moment at which a mail is handed over, before it is accepted. Runs on the application's
     * thread: an observer notes what it sees, and throws nothing.
     */
    public void onSend(Consumer<Mail> look) {
        this.observer = Objects.requireNonNull(look, "look");
    }

    /** {@inheritDoc} */
    @Override
    public void send(String to, String subject, String text) {
        Mail mail = new Mail(required(to, "an address"), required(subject, "a subject"), text == null ? "" : text);
        hook.reached("mailer.send", CallHook.When.BEFORE);
        observer.accept(mail);
        synchronized (this) {
            if (refusals > 0) {
                refusals--;
                throw new NotSent("the mail server does not accept " + mail);
            }
            sent.add(mail);
        }
        hook.reached("mailer.send", CallHook.When.AFTER);
    }

    /** Every mail that was accepted, in order. */
    public synchronized List<Mail> sent() {
        return List.copyOf(sent);
    }

    private static String required(String value, String what) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("a mail needs " + what);
        }
        return value;
    }
}
