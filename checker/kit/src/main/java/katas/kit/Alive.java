package katas.kit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import katas.kit.jdbc.CurrentNode;
import katas.kit.jdbc.NodeJdbc;
import katas.kit.jdbc.SimulatedCrash;

/** What surrounds a node, as the node sees it: when its process is gone, it reaches nobody any more. */
final class Alive {

    private Alive() {
    }

    static <T> T asSeenBy(NodeJdbc node, Class<T> type, T service) {
        return type.cast(Proxy.newProxyInstance(Alive.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            check(node);
            // Also in threads that the application has started itself.
            String before = CurrentNode.enter(node.name());
            try {
                return method.invoke(service, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            } finally {
                CurrentNode.leave(before);
            }
        }));
    }

    static void check(NodeJdbc node) {
        if (node.isCrashed()) {
            throw new SimulatedCrash(node.name());
        }
    }
}
