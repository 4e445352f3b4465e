package io.keystave.server.access;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/**
 * What a request claims about its signature, in its Authorization header or in its query: complete, and not yet believed.
 *
 * @param credential the key and what it is for, as {@link Credential} reads it
 * @param signedHeaders the lower-case names of the headers that are signed
 * @param time when it was signed, as the request has it
 * @param validity how long that may lie back
 * @param presigned whether the claim is in the query
 */
record SignatureClaim(
        String algorithm,
        String credential,
        List<String> signedHeaders,
        String signature,
        String time,
        Duration validity,
        @Nullable String sessionToken,
        boolean presigned) {
    private static final String ALGORITHM_PREFIX = "AWS4-";
    private static final List<String> HEADER_PARTS = List.of("Credential", "Signature", "SignedHeaders");
    private static final List<String> QUERY_PARTS =
            List.of("X-Amz-Algorithm", "X-Amz-Credential", "X-Amz-Signature", "X-Amz-SignedHeaders", "X-Amz-Date");

    /** A presigned request is valid for a week at most. Source: IAM User Guide, Signature Version 4. */
    private static final int EXPIRES_SECONDS = 604_800;

    static SignatureClaim of(SignedRequest request) {
        String authorization = request.header("Authorization");
        Map<String, String> query = query(request.rawQuery());
        boolean presigned = query.containsKey("X-Amz-Algorithm");
        if (authorization != null && presigned) {
            throw Refusal.signature(
                    "Found both 'X-Amz-Algorithm' as a query-string param and 'Authorization' as HTTP header.");
        }
        if (presigned) {
            return ofQuery(query);
        }
        if (authorization == null || !authorization.startsWith(ALGORITHM_PREFIX)) {
            throw Refusal.missing();
        }
        return ofHeader(request, authorization);
    }

    private static SignatureClaim ofHeader(SignedRequest request, String authorization) {
        Map<String, String> parts = headerParts(authorization);
        String date = request.header("X-Amz-Date");
        String time = date == null || date.isEmpty() ? request.header("Date") : date;
        StringBuilder lacking = new StringBuilder();
        for (String part : HEADER_PARTS) {
            if (part(parts, part).isEmpty()) {
                lacking.append("Authorization header requires '").append(part).append("' parameter. ");
            }
        }
        if (time == null || time.isEmpty()) {
            lacking.append("Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header. ");
            time = "";
        }
        if (!lacking.isEmpty()) {
            throw Refusal.incomplete(lacking + "Authorization=" + authorization);
        }
        return new SignatureClaim(
                new StringTokenizer(authorization, " ,").nextToken(),
                part(parts, "Credential"),
                headerNames(part(parts, "SignedHeaders")),
                part(parts, "Signature"),
                time,
                RequestTime.SKEW,
                request.header("X-Amz-Security-Token"),
                false);
    }

    private static SignatureClaim ofQuery(Map<String, String> query) {
        StringBuilder lacking = new StringBuilder();
        for (String part : QUERY_PARTS) {
            if (part(query, part).isEmpty()) {
                lacking.append("AWS query-string parameters must include '")
                        .append(part)
                        .append("'. ");
            }
        }
        if (!lacking.isEmpty()) {
            throw Refusal.incomplete(lacking + "Re-examine the query-string parameters.");
        }
        return new SignatureClaim(
                part(query, "X-Amz-Algorithm"),
                part(query, "X-Amz-Credential"),
                headerNames(part(query, "X-Amz-SignedHeaders")),
                part(query, "X-Amz-Signature"),
                part(query, "X-Amz-Date"),
                validity(query.get("X-Amz-Expires")),
                query.get("X-Amz-Security-Token"),
                true);
    }

    private static Duration validity(@Nullable String seconds) {
        if (seconds == null) {
            return RequestTime.SKEW;
        }
        if (!seconds.matches("[0-9]{1,6}") || Integer.parseInt(seconds) > EXPIRES_SECONDS) {
            throw Refusal.incomplete("'X-Amz-Expires' must be a number of seconds from 0 to " + EXPIRES_SECONDS
                    + ", got '" + seconds + "'. Re-examine the query-string parameters.");
        }
        return Duration.ofSeconds(Integer.parseInt(seconds));
    }

    private static Map<String, String> headerParts(String authorization) {
        Map<String, String> parts = new HashMap<>();
        StringTokenizer tokens = new StringTokenizer(authorization, " ,");
        while (tokens.hasMoreTokens()) {
            String part = tokens.nextToken();
            int equals = part.indexOf('=');
            if (equals > 0) {
                parts.putIfAbsent(part.substring(0, equals), part.substring(equals + 1));
            }
        }
        return parts;
    }

    private static List<String> headerNames(String text) {
        return List.of(text.toLowerCase(Locale.ROOT).split(";", -1));
    }

    /** The parameters of a query, decoded; of several with one name the first. */
    private static Map<String, String> query(@Nullable String rawQuery) {
        Map<String, String> parameters = new HashMap<>();
        for (QueryParameter parameter : QueryParameter.parse(rawQuery)) {
            parameters.putIfAbsent(parameter.name(), parameter.value());
        }
        return parameters;
    }

    private static String part(Map<String, String> parts, String name) {
        return parts.getOrDefault(name, "");
    }
}
