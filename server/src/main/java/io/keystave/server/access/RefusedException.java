package io.keystave.server.access;

/** A request whose credentials do not allow it. */
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String errorCode;

    /**
     * Names the service's error, for instance {@code InvalidSignatureException}, and gives its text; the namespace is that
     * of {@code com.amazon.coral.service}.
     */
    public RefusedException(String errorCode, String message) {
        super(message, null, false, false);
        this.errorCode = errorCode;
    }

    /** The error's name on the wire. */
    public String errorCode() {
        return errorCode;
    }
}
