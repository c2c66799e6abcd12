package katas.checker.text;

/** Commands as somebody has to type them here: the launcher is rarely on the path, and tells by which relative name it was started. */
public final class Typed {

    private static final String CALLED = System.getProperty("kata.called", "kata");

    private Typed() {
    }

    /** {@code kata} with these arguments. */
    public static String kata(String arguments) {
        return CALLED + " " + arguments;
    }
}
