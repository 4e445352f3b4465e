package io.keystave.sample;

/** The command line asks for something that cannot be. Its text is one line. */
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
