package io.keystave.server.access;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The form of a request that is signed: method, path, query, signed headers and the hash of the body, a line each.
 *
 * <p>The hash is always that of the body which came, whatever a header says of it: this service signs its bodies.
 *
 * <p>Source: IAM User Guide, Create a signed AWS API request.
 */
record CanonicalRequest(String text) {
    static final String ALGORITHM = "AWS4-HMAC-SHA256";

    static CanonicalRequest of(SignedRequest request, SignatureClaim claim) {
        StringBuilder text = new StringBuilder(512)
                .append(request.method())
                .append('\n')
                .append(path(request.rawPath()))
                .append('\n')
                .append(query(request, claim.presigned()))
                .append('\n');
        for (String name : claim.signedHeaders()) {
            text.append(name).append(':').append(values(request.headers(name))).append('\n');
        }
        return new CanonicalRequest(text.append('\n')
                .append(String.join(";", claim.signedHeaders()))
                .append('\n')
                .append(SigningKey.sha256(request.body()))
                .toString());
    }

    /** The path without empty and relative segments; its segments, encoded as they came, are encoded once more. */
    private static String path(String rawPath) {
        if (rawPath.equals("/")) {
            return rawPath;
        }
        Deque<String> segments = new ArrayDeque<>();
        for (String segment : rawPath.split("/", -1)) {
            if (segment.equals("..")) {
                segments.pollLast();
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                segments.addLast(segment);
            }
        }
        String end = rawPath.endsWith("/") && !segments.isEmpty() ? "/" : "";
        return PercentCoding.encode("/" + String.join("/", segments) + end, '/');
    }

    private static String query(SignedRequest request, boolean presigned) {
        List<QueryParameter> parameters = QueryParameter.parse(request.rawQuery());
        return parameters.stream()
                .filter(parameter -> !presigned || !parameter.name().equals("X-Amz-Signature"))
                .sorted(QueryParameter.CANONICAL)
                .map(QueryParameter::encoded)
                .collect(Collectors.joining("&"));
    }

    private static String values(List<String> values) {
        return values.stream().map(value -> value.strip().replaceAll(" +", " ")).collect(Collectors.joining(","));
    }
}
