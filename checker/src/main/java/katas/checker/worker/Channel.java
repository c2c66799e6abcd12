package katas.checker.worker;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;

/** Numbered and sealed messages over a socket. Several threads may send; one receives. */
final class Channel implements AutoCloseable {

    private static final int LARGEST = 16 << 20;

    private final Socket socket;
    private final DataOutputStream out;
    private final DataInputStream in;
    private long sent;
    private long received;

    Channel(Socket socket) throws IOException {
        this.socket = socket;
        socket.setTcpNoDelay(true);
        this.out = new DataOutputStream(socket.getOutputStream());
        this.in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
    }

    /** A message as it came, not yet believed. */
    record Sealed(long number, byte[] payload, byte[] seal) {

        Message open(Key key) throws Damaged {
            if (!key.sealed(number, payload, seal)) {
                throw new Damaged("message " + number + " is not sealed by the one who should have sent it");
            }
            try {
                return Message.decode(payload);
            } catch (IOException e) {
                throw new Damaged(e.getMessage());
            }
        }
    }

    /** Somebody else has written into the channel. */
    static final class Damaged extends IOException {
        private static final long serialVersionUID = 1;

        Damaged(String message) {
            super(message);
        }
    }

    synchronized void send(Message message, Key key) throws IOException {
        byte[] payload = message.encode();
        byte[] seal = key.seal(sent, payload);
        byte[] frame = new byte[Integer.BYTES + payload.length + seal.length];
        for (int i = 0; i < Integer.BYTES; i++) {
            frame[i] = (byte) (payload.length >>> (24 - 8 * i));
        }
        System.arraycopy(payload, 0, frame, Integer.BYTES, payload.length);
        System.arraycopy(seal, 0, frame, Integer.BYTES + payload.length, seal.length);
        out.write(frame);
        out.flush();
        sent++;
    }

    /**
     * The next message.
     *
     * @throws EOFException when the other side is gone
     */
    Sealed receive() throws IOException {
        int length = in.readInt();
        if (length < 1 || length > LARGEST) {
            throw new Damaged("a message of " + length + " bytes");
        }
        byte[] payload = in.readNBytes(length);
        byte[] seal = in.readNBytes(Key.SEAL);
        if (payload.length < length || seal.length < Key.SEAL) {
            throw new EOFException();
        }
        return new Sealed(received++, payload, seal);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
