package katas.kit;

import java.sql.SQLException;
import javax.sql.DataSource;
import katas.kit.jdbc.NodeJdbc;

/**
 * One running copy of the application, as if on a machine of its own: its classes, its pool and its memory are invisible to
 * other nodes. All nodes of a test work on the same database.
 *
 * <p>Thread-safe. The application starts when its port is first asked for.
 */
public final class Node {

    private final String name;
    private final Kit kit;
    /** Readable without the monitor: a thread may crash the node while another starts it. */
    private volatile NodeJdbc jdbc;
    private volatile ClassLoader loader;
    private NodeContext context;
    private Object port;

    Node(String name, Kit kit) {
        this.name = name;
        this.kit = kit;
        connect();
    }

    /** The node's name, as it appears in timelines. */
    public String name() {
        return name;
    }

    /** The application's port. */
    @SuppressWarnings("unchecked")
    public synchronized <P> P port() {
        if (port == null) {
            Object started = kit.application().start(context, loader);
            port = PortProxy.of(started, kit.application().port(), this, kit.journal());
        }
        return (P) port;
    }

    /** What the application is given as its data source; for tests that need no application. */
    public DataSource dataSource() {
        return jdbc.dataSource();
    }

    /**
     * The process is gone, at once: the server rolls back what was open, and nothing that the application still tries, in
     * whatever thread, reaches the database.
     */
    public void crash() {
        try {
            jdbc.crash();
        } catch (SQLException e) {
            throw new IllegalStateException("node '" + name + "' could not be crashed", e);
        }
    }

    /** Whether the node has crashed and was not restarted. */
    public boolean isCrashed() {
        return jdbc.isCrashed();
    }

    /** Starts the application again after a crash, with nothing in its memory. The port got before is dead. */
    public synchronized <P> P restart() {
        recover();
        return port();
    }

    /** Makes the node ready to start again, which it does when its port is next asked for. */
    synchronized void recover() {
        stop();
        connect();
    }

    NodeJdbc jdbc() {
        return jdbc;
    }

    ClassLoader loader() {
        return loader;
    }

    synchronized void stop() {
        port = null;
        if (context != null) {
            context.close();
        }
        try {
            jdbc.close();
        } catch (SQLException e) {
            throw new IllegalStateException("the connections of node '" + name + "' could not be closed", e);
        }
    }

    private void connect() {
        loader = kit.newLoader();
        jdbc = kit.newJdbc(name, loader);
        context = new NodeContext(jdbc, loader, kit.world());
    }
}
