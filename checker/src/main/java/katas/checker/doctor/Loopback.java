package katas.checker.doctor;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Whether two programs on this machine can talk to each other. */
final class Loopback implements Examination {

    private static final int PATIENCE_MILLIS = 1_000;

    @Override
    public String name() {
        return "loopback";
    }

    @Override
    public Diagnosis examine(Surroundings here) {
        InetAddress address = InetAddress.getLoopbackAddress();
        try (ServerSocket server = new ServerSocket(0, 1, address)) {
            server.setSoTimeout(PATIENCE_MILLIS);
            try (Socket client = new Socket(address, server.getLocalPort()); Socket accepted = server.accept()) {
                client.getOutputStream().write(1);
                accepted.setSoTimeout(PATIENCE_MILLIS);
                return accepted.getInputStream().read() == 1 ? Diagnosis.ok("connections to " + address.getHostAddress() + " work")
                        : Diagnosis.mend("a connection to " + address.getHostAddress() + " was cut", "Something filters connections inside this machine: look at its firewall.");
            }
        } catch (IOException e) {
            return Diagnosis.mend("no connection to " + address.getHostAddress() + ": " + e.getMessage(),
                    "The grader talks to its worker that way. Look at the firewall, or at what the sandbox allows.");
        }
    }
}
