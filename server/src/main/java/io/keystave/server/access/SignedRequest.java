package io.keystave.server.access;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a signature is computed from: a request as it came over the wire. */
public interface SignedRequest {
    /** The method, for instance {@code POST}. */
    String method();

    /** The path as it was sent, still percent-encoded. */
    String rawPath();

    /** The query string as it was sent, without the question mark; null if there was none. */
    @Nullable
    String rawQuery();

    /** The first value of a header, whose name is matched in any case; null if there is none. */
    @Nullable
    String header(String name);

    /** All values of a header, in the order in which they were sent. */
    List<String> headers(String name);

    /** The body as it was sent, before any decompression. It must not be changed. */
    byte[] body();
}
