package katas.checker.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import katas.checker.watch.Event;
import katas.checker.watch.Inbox;

/** What would be written to standard error in the middle of a screen. */
final class Notes extends StringWriter {

    private final Inbox inbox;

    private Notes(Inbox inbox) {
        this.inbox = inbox;
    }

    static PrintWriter into(Inbox inbox) {
        return new PrintWriter(new Notes(inbox));
    }

    @Override
    public void flush() {
        String text = toString().strip();
        getBuffer().setLength(0);
        if (!text.isEmpty()) {
            inbox.put(new Event.Noted(text.replaceFirst("^kata: ", "")));
        }
    }
}
