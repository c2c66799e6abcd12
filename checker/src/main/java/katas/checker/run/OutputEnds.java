package katas.checker.run;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Takes any amount and keeps the beginning and the end of it. */
public final class OutputEnds extends OutputStream {

    private static final int HEAD = 8_000;
    private static final int TAIL = 8_000;

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
        int intoHead = Math.min(length, HEAD - head.size());
        head.write(bytes, offset, intoHead);
        int rest = length - intoHead;
        // Of a large piece only its end can stay: a gigabyte must not be copied byte by byte.
        int kept = Math.min(rest, TAIL);
        inTail += rest - kept;
        for (int i = offset + length - kept; i < offset + length; i++) {
            tail[(int) (inTail++ % TAIL)] = bytes[i];
        }
    }

    /** What is kept, with a line about what is not. */
    public synchronized String text() {
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
