package katas.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** Starts a server, tells where it is, and stops it when nobody has used it for a while. */
final class Serving {

    /** How long a server waits for its next use, in seconds, unless {@code -Dkata.postgres.linger} says otherwise. */
    private static final int LINGER = 300;
    private static final int LOOK_AGAIN_MILLIS = 2_000;

    private final Folder folder;
    private final Duration linger;
    private EmbeddedPostgres server;
    private Path data;
    private volatile boolean stopped;

    Serving(Folder folder) {
        this.folder = folder;
        this.linger = Duration.ofSeconds(Integer.parseInt("0" + System.getProperty("kata.postgres.linger", "")) > 0
                ? Integer.getInteger("kata.postgres.linger") : LINGER);
    }

    int serve() throws Exception {
        // Somebody who stops a test with Ctrl-C, or closes its terminal, does not mean the server that others may be using.
        ignore("INT");
        ignore("HUP");
        try (FileChannel file = FileChannel.open(folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE); FileLock lock = file.tryLock()) {
            if (lock == null) {
                return Keeper.ANOTHER;
            }
            Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
            Files.deleteIfExists(folder.description());
            Files.deleteIfExists(folder.log());
            new Leftovers(folder).sweep();
            try {
                start();
                waitUntilUnused();
            } finally {
                stop();
            }
            return Keeper.READY;
        }
    }

    private void start() throws IOException, SQLException {
        // Where the library keeps the unpacked programs, and looks for what it left behind.
        System.setProperty("ot.epg.working-dir", folder.program().toString());
        folder.discardHalfUnpackedProgram();
        data = folder.newData();
        server = Settings.fast(EmbeddedPostgres.builder())
                .setOverrideWorkingDirectory(folder.program().toFile())
                .setDataDirectory(data)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(folder.log().toFile()))
                .setErrorRedirector(ProcessBuilder.Redirect.appendTo(folder.log().toFile()))
                .start();
        folder.describe(new Access(server, data).close());
        // Unpacking took memory that is not needed again.
        System.gc();
    }

    private void waitUntilUnused() throws InterruptedException, IOException {
        Usage usage = new Usage(folder);
        long lastUse = System.nanoTime();
        while (true) {
            Thread.sleep(LOOK_AGAIN_MILLIS);
            try (Connection connection = usage.connect()) {
                if (Usage.clients(connection) > 0) {
                    lastUse = System.nanoTime();
                } else if (System.nanoTime() - lastUse > linger.toNanos() && isRetired(usage, connection)) {
                    return;
                }
            } catch (SQLException e) {
                // Somebody has killed it, or it is broken: the next user gets another.
                return;
            }
        }
    }

    /** From here on nobody new finds the server; who came in the very last moment may stay. */
    private boolean isRetired(Usage usage, Connection connection) throws SQLException, IOException {
        Usage.tidy(connection);
        Files.deleteIfExists(folder.description());
        if (Usage.clients(connection) == 0) {
            return true;
        }
        folder.describe(usage.description());
        return false;
    }

    private synchronized void stop() {
        if (stopped) {
            return;
        }
        stopped = true;
        try {
            Files.deleteIfExists(folder.description());
            if (server != null) {
                server.close();
            }
            if (data != null) {
                new Leftovers(folder).discard(data);
            }
        } catch (IOException e) {
            // The next keeper tries again; this one has nobody left to tell but its log.
            e.printStackTrace();
        }
    }

    /** By reflection, because javac has a warning for everybody who calls sun.misc.Signal, and no way to say that one knows. */
    private static void ignore(String name) throws ReflectiveOperationException {
        Class<?> signal = Class.forName("sun.misc.Signal");
        Class<?> handler = Class.forName("sun.misc.SignalHandler");
        try {
            Object wanted = signal.getConstructor(String.class).newInstance(name);
            signal.getMethod("handle", signal, handler).invoke(null, wanted, handler.getField("SIG_IGN").get(null));
        } catch (InvocationTargetException e) {
            // Windows knows no HUP.
            System.err.println("no signal " + name + " here: " + e.getCause().getMessage());
        }
    }
}
