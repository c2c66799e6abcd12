package katas.kit;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The nodes of a test, by name. A node comes into being when it is first asked for. Thread-safe. */
public final class Nodes {

    private final Map<String, Node> nodes = new ConcurrentHashMap<>();
    private final Kit kit;

    Nodes(Kit kit) {
        this.kit = kit;
    }

    /** The node of that name. */
    public Node get(String name) {
        return nodes.computeIfAbsent(name, missing -> new Node(missing, kit));
    }

    /** The port of the application in the node of that name. */
    public <P> P start(String name) {
        return get(name).port();
    }

    /** Every node that was asked for so far. */
    public Collection<Node> all() {
        return List.copyOf(nodes.values());
    }

    void stopAll() {
        all().forEach(Node::stop);
        nodes.clear();
    }
}
