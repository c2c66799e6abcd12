package katas.checker.cli;

/** What the grader tells the shell. */
public final class ExitCodes {

    public static final int GREEN = 0;
    public static final int RED = 1;
    /** The command line is wrong: an unknown option, a name that is no kata, no repository here. */
    public static final int USAGE = 2;
    /** The grader itself failed; says nothing about any kata. */
    public static final int FAULT = 3;

    private ExitCodes() {
    }
}
