package io.keystave.server.json;

import org.jspecify.annotations.Nullable;

/** A request that is no JSON, or has a member of the wrong JSON type. */
public final class SerializationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final String STRUCTURE = "Start of structure or map found where not expected";

    private SerializationException(@Nullable String message) {
        super(message, null, false, false);
    }

    /** A body that is not the JSON of one object. The service says nothing more. */
    public static SerializationException malformed() {
        return new SerializationException(null);
    }

    /** A member of another JSON type than it should be, with the service's text. */
    static SerializationException of(String message) {
        return new SerializationException(message);
    }

    static SerializationException structure() {
        return new SerializationException(STRUCTURE);
    }

    static SerializationException collection(String type) {
        return new SerializationException("Unrecognized collection type " + type);
    }
}
