package io.keystave.server.access;

/** An access key: its id, which goes over the wire, and its secret, which signs and never does. */
public record AccessKey(String id, String secret) {

    /**
     * A key.
     *
     * @throws IllegalArgumentException if a part is empty or the id has a slash, which ends it in a credential
     */
    public AccessKey {
        if (id.isEmpty() || secret.isEmpty()) {
            throw new IllegalArgumentException("An access key has an id and a secret; neither may be empty.");
        }
        if (id.indexOf('/') >= 0) {
            throw new IllegalArgumentException(
                    "The access key id \"" + id + "\" has a slash; a credential ends it there.");
        }
    }

    /** The id alone: a secret has no place in messages and logs. */
    @Override
    public String toString() {
        return "AccessKey[" + id + "]";
    }
}
