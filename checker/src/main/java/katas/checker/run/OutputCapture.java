package katas.checker.run;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Keeps what a run prints away from the grader's own output; the first and the last of it are kept for when something is wrong. */
final class OutputCapture implements AutoCloseable {

    private static final int HEAD = 8_000;
    private static final int TAIL = 8_000;

    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final Ends ends = new Ends();

    OutputCapture() {
        PrintStream stream = new PrintStream(ends, true, StandardCharsets.UTF_8);
        System.setOut(stream);
        System.setErr(stream);
    }

    String text() {
        return ends.text();
    }

    @Override
    public void close() {
        System.setOut(out);
        System.setErr(err);
    }

    private static final class Ends extends OutputStream {

        private final ByteArrayOutputStream head = new ByteArrayOutputStream();
        private final byte[] tail = new byte[TAIL];
        private long inTail;

        @Override
        public synchronized void write(int b) {
            if (head.size() < HEAD) {
                head.write(b);
            } else {
                tail[(int) (inTail++ % TAIL)] = (byte) b;
            }
        }

        @Override
        public synchronized void write(byte[] bytes, int offset, int length) {
            for (int i = 0; i < length; i++) {
                write(bytes[offset + i]);
            }
        }

        synchronized String text() {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            all.writeBytes(head.toByteArray());
            if (inTail > TAIL) {
                all.writeBytes(("\n... " + (inTail - TAIL) + " bytes left out ...\n").getBytes(StandardCharsets.UTF_8));
            }
            for (long i = Math.max(0, inTail - TAIL); i < inTail; i++) {
                all.write(tail[(int) (i % TAIL)]);
            }
            return all.toString(StandardCharsets.UTF_8);
        }
    }
}
