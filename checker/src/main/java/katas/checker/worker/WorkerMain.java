package katas.checker.worker;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * The child process. What it must know comes in one line on its standard input, which nobody can see from outside or read a second
 * time: the port of the grader, the secret of the connection, and a folder of its own.
 */
public final class WorkerMain {

    private WorkerMain() {
    }

    public static void main(String[] arguments) {
        try {
            Signals.leaveThemToTheGrader();
            serve();
        } catch (Throwable broken) {
            // With nobody to listen to the grader the learner's threads would go on for ever.
            broken.printStackTrace();
            Runtime.getRuntime().halt(Worker.BROKEN);
        }
    }

    private static void serve() throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String[] line = String.valueOf(in.readLine()).split(" ", 3);
        if (line.length < 3) {
            throw new IOException("a worker is started by the grader, which tells it where to connect");
        }
        System.setIn(InputStream.nullInputStream());
        ignoreCtrlC();
        Channel channel = new Channel(new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(line[0])));
        new WorkerLoop(channel, Key.parse(line[1]), Path.of(line[2])).serve();
    }

    /** Ctrl-C goes to every process at the terminal. The grader decides what it means; without this, it would look as if the code had ended the process. */
    private static void ignoreCtrlC() {
        try {
            // By name, because every build would warn of it.
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            signal.getMethod("handle", signal, handler).invoke(null, signal.getConstructor(String.class).newInstance("INT"), handler.getField("SIG_IGN").get(null));
        } catch (ReflectiveOperationException e) {
            System.err.println("kata: this Java cannot ignore Ctrl-C: " + e);
        }
    }
}
