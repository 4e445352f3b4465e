package io.keystave.stream;

import org.jspecify.annotations.Nullable;

/** A consumer has stopped before it was closed; the cause tells why. What it has handled is remembered. */
public class ConsumerStoppedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String consumer;
    private final @Nullable String sequenceNumber;

    ConsumerStoppedException(String consumer, @Nullable String sequenceNumber, String message, Throwable cause) {
        super(message, cause);
        this.consumer = consumer;
        this.sequenceNumber = sequenceNumber;
    }

    /** The consumer's name. */
    public String consumer() {
        return consumer;
    }

    /** The number of the change that could not be handled; null if the reason is another one. */
    public @Nullable String sequenceNumber() {
        return sequenceNumber;
    }
}
