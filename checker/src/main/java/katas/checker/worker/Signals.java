package katas.checker.worker;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;

/** Ctrl-C reaches every process of the terminal. What becomes of a worker then is for its grader to say. */
final class Signals {

    private static final List<String> THAT_END = List.of("INT", "TERM", "HUP");

    private Signals() {
    }

    /**
     * From here on only the grader, or its end, ends this process. Through reflection: the JDK has no other way to do it, and the compiler
     * warns of this one at every build.
     */
    static void leaveThemToTheGrader() throws ReflectiveOperationException {
        Class<?> type = Class.forName("sun.misc.Signal");
        Class<?> handlerType = Class.forName("sun.misc.SignalHandler");
        Object ignore = handlerType.getField("SIG_IGN").get(null);
        Constructor<?> named = type.getConstructor(String.class);
        Method handle = type.getMethod("handle", type, handlerType);
        for (String name : THAT_END) {
            try {
                handle.invoke(null, named.newInstance(name), ignore);
            } catch (InvocationTargetException e) {
                if (!(e.getCause() instanceof IllegalArgumentException)) {
                    throw e;
                }
                // This system does not know that signal; then nobody sends it either.
            }
        }
    }
}
