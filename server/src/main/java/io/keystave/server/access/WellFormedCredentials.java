package io.keystave.server.access;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes any credentials that are written as the service asks for, and does not look at the signature. */
public final class WellFormedCredentials implements Authentication {
    private static final String ALGORITHM = "X-Amz-Algorithm";

    /** What a signed query has besides its algorithm, in the order in which the service asks for it. */
    private static final List<String> QUERY_PARAMETERS =
            List.of("X-Amz-Credential", "X-Amz-Signature", "X-Amz-SignedHeaders", "X-Amz-Date");

    @Override
    public void check(SignedRequest request) {
        String header = request.header("Authorization");
        String query = request.rawQuery();
        boolean isQuery = query != null && hasParameter(query, ALGORITHM);
        if (header != null && isQuery) {
            throw new RefusedException(
                    "InvalidSignatureException",
                    "Found both 'X-Amz-Algorithm' as a query-string param and 'Authorization' as HTTP header.");
        }
        if (query != null && isQuery) {
            checkQuery(query);
        } else if (header != null && header.startsWith("AWS4-")) {
            checkHeader(header, request);
        } else {
            throw new RefusedException(
                    "MissingAuthenticationTokenException", "Request is missing Authentication Token");
        }
    }

    private static void checkHeader(String header, SignedRequest request) {
        StringBuilder missing = new StringBuilder();
        for (String parameter : List.of("Credential", "Signature", "SignedHeaders")) {
            if (!hasHeaderParameter(header, parameter)) {
                missing.append("Authorization header requires '").append(parameter).append("' parameter. ");
            }
        }
        if (isMissing(request.header("X-Amz-Date")) && isMissing(request.header("Date"))) {
            missing.append("Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header. ");
        }
        if (!missing.isEmpty()) {
            throw new RefusedException("IncompleteSignatureException", missing + "Authorization=" + header);
        }
    }

    private static boolean isMissing(@Nullable String value) {
        return value == null || value.isEmpty();
    }

    private static boolean hasHeaderParameter(String header, String name) {
        for (String part : header.split("[, ]")) {
            if (part.startsWith(name + "=") && part.length() > name.length() + 1) {
                return true;
            }
        }
        return false;
    }

    private static void checkQuery(String query) {
        StringBuilder missing = new StringBuilder();
        for (String parameter : QUERY_PARAMETERS) {
            if (!hasParameter(query, parameter)) {
                missing.append("AWS query-string parameters must include '").append(parameter).append("'. ");
            }
        }
        if (!missing.isEmpty()) {
            throw new RefusedException(
                    "IncompleteSignatureException", missing + "Re-examine the query-string parameters.");
        }
    }

    private static boolean hasParameter(String query, String name) {
        for (String part : query.split("&")) {
            if (part.startsWith(name + "=") && part.length() > name.length() + 1) {
                return true;
            }
        }
        return false;
    }
}
