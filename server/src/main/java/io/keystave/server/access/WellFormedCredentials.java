package io.keystave.server.access;

/** Takes any credentials that are written as the service asks for, and looks at neither key nor signature. */
public final class WellFormedCredentials implements Authentication {
    @Override
    public void check(SignedRequest request) {
        SignatureClaim.of(request);
    }
}
