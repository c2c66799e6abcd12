package katas.kit;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.stream.Collectors;
import katas.kit.jdbc.CurrentNode;
import katas.kit.jdbc.NodeJdbc;
import katas.kit.record.Journal;

/**
 * The port as a test holds it: every call is written into the journal, so that a timeline shows what the test asked for. What the port hands
 * out is held in the same way if it is an interface of the application's api, and so are the parts of a port that has several.
 */
final class PortProxy implements InvocationHandler {

    private static final int LONGEST_ARGUMENT = 80;

    private final Object port;
    private final Class<?> type;
    private final String name;
    private final Node node;
    /** Of the start that this port belongs to: a restarted node has another. */
    private final NodeJdbc jdbc;
    private final Journal journal;

    private PortProxy(Object port, Class<?> type, Node node, NodeJdbc jdbc, Journal journal) {
        this.port = port;
        this.type = type;
        this.name = Character.toLowerCase(type.getSimpleName().charAt(0)) + type.getSimpleName().substring(1);
        this.node = node;
        this.jdbc = jdbc;
        this.journal = journal;
    }

    static Object of(Object port, Class<?> type, Node node, Journal journal) {
        return of(port, type, node, node.jdbc(), journal);
    }

    private static Object of(Object port, Class<?> type, Node node, NodeJdbc jdbc, Journal journal) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, new PortProxy(port, type, node, jdbc, journal));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (method.getDeclaringClass() == Object.class) {
            return switch (method.getName()) {
                case "equals" -> proxy == arguments[0];
                case "hashCode" -> System.identityHashCode(proxy);
                default -> name + " of node '" + node.name() + "'";
            };
        }
        Alive.check(jdbc);
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        String nodeBefore = CurrentNode.enter(node.name());
        thread.setContextClassLoader(node.loader());
        try {
            method.setAccessible(true);
            return isPart(method.getReturnType()) ? handOut(method, arguments) : ask(method, arguments);
        } finally {
            thread.setContextClassLoader(before);
            CurrentNode.leave(nodeBefore);
        }
    }

    private Object ask(Method method, Object[] arguments) throws Throwable {
        String call = describe(method, arguments);
        journal.called(node.name(), call);
        try {
            Object answer = method.invoke(port, arguments);
            journal.answered(node.name(), call, null);
            return answer;
        } catch (InvocationTargetException e) {
            journal.answered(node.name(), call, e.getCause());
            throw e.getCause();
        }
    }

    /** Whose calls are what a timeline should show, and not that it was handed out. */
    private Object handOut(Method method, Object[] arguments) throws Throwable {
        try {
            Object part = method.invoke(port, arguments);
            return part == null ? null : of(part, method.getReturnType(), node, jdbc, journal);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private boolean isPart(Class<?> returned) {
        return returned.isInterface() && !returned.isSealed() && returned.getPackageName().equals(type.getPackageName());
    }

    private String describe(Method method, Object[] arguments) {
        String text = arguments == null ? "" : Arrays.stream(arguments).map(PortProxy::readable).collect(Collectors.joining(", "));
        return name + "." + method.getName() + "(" + text + ")";
    }

    /** An id is shown by its value: {@code OrderId[value=order-1]} reads better as {@code order-1}. What a test wants done has no text at all. */
    private static String readable(Object argument) {
        if (argument != null && argument.getClass().isHidden()) {
            return "...";
        }
        String text = String.valueOf(argument);
        if (argument instanceof Record && argument.getClass().getRecordComponents().length == 1) {
            int start = text.indexOf('=') + 1;
            text = text.substring(start, text.length() - 1);
        }
        return text.length() <= LONGEST_ARGUMENT ? text : text.substring(0, LONGEST_ARGUMENT - 3) + "...";
    }
}
