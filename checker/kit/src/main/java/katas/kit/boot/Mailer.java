package katas.kit.boot;

/**
 * A mail server at the other end of a network. What it has accepted is on its way, and nobody gets it back.
 *
 * <p>A mail that is handed over twice arrives twice.
 */
public interface Mailer {

    /**
     * Hands a mail over.
     *
     * @param to      the address
     * @param subject one line
     * @param text    the rest; may be empty
     * @throws NotSent when the server did not accept it: nothing was sent
     */
    void send(String to, String subject, String text);

    /** The mail was not accepted. */
    class NotSent extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public NotSent(String message) {
            super(message);
        }
    }
}
