package katas.checker.watch;

import java.io.PrintWriter;
import java.util.function.Consumer;
import katas.checker.grader.GradingEvent;

/** Makes what tells people how a run goes; it must flush when it wants to be read. */
@FunctionalInterface
public interface Printers {

    Consumer<GradingEvent> to(PrintWriter out);
}
