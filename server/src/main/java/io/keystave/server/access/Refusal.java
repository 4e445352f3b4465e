package io.keystave.server.access;

/** The service's errors about credentials, by what is wrong with them. */
final class Refusal {
    private Refusal() {}

    /** There are no credentials. */
    static RefusedException missing() {
        return new RefusedException("MissingAuthenticationTokenException", "Request is missing Authentication Token");
    }

    /** The signature lacks a part, or a part of it cannot be read. */
    static RefusedException incomplete(String message) {
        return new RefusedException("IncompleteSignatureException", message);
    }

    /** The key, or the session token with it, is not known here; what is to be said beyond that may be empty. */
    static RefusedException unknownKey(String hint) {
        String message = "The security token included in the request is invalid.";
        return new RefusedException("UnrecognizedClientException", hint.isEmpty() ? message : message + " " + hint);
    }

    /** The signature is complete and does not hold. */
    static RefusedException signature(String message) {
        return new RefusedException("InvalidSignatureException", message);
    }
}
