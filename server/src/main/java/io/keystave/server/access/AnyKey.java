package io.keystave.server.access;

/** Serves requests that are signed in the right form, whoever signed them: neither key nor signature is looked at. */
public final class AnyKey implements Authentication {
    @Override
    public void check(SignedRequest request) {
        SignatureClaim.of(request);
    }
}
