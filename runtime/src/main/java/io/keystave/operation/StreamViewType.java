package io.keystave.operation;

/** What a stream's record shows of the changed item beside its key. */
public enum StreamViewType {
    KEYS_ONLY,
    NEW_IMAGE,
    OLD_IMAGE,
    NEW_AND_OLD_IMAGES
}
