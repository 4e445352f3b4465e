package io.keystave.partiql;

import io.keystave.operation.ValidationException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules that members of requests keep whatever the statement says, all broken ones told of at once.
 *
 * <p>Source: API reference, ExecuteStatement, BatchExecuteStatement, ExecuteTransaction.
 */
final class RequestRules {
    private static final int MOST_STATEMENT_CHARACTERS = 8192;
    private static final int MOST_TOKEN_CHARACTERS = 32_768;

    private static final int MOST_REQUEST_TOKEN_CHARACTERS = 36;

    /** Source: API reference, common errors. */
    private static final int MOST_ERRORS = 10;

    private final List<String> errors = new ArrayList<>();

    RequestRules statement(String statement, String path) {
        // Not the statement itself: it has values.
        return length(statement.length(), statement.isEmpty() ? "" : "...", path, MOST_STATEMENT_CHARACTERS);
    }

    RequestRules nextToken(@Nullable String token) {
        return token == null ? this : length(token.length(), token, "nextToken", MOST_TOKEN_CHARACTERS);
    }

    RequestRules requestToken(@Nullable String token) {
        return token == null
                ? this
                : length(token.length(), token, "clientRequestToken", MOST_REQUEST_TOKEN_CHARACTERS);
    }

    RequestRules limit(@Nullable Integer limit) {
        if (limit != null && limit < 1) {
            add(limit, "limit", "value greater than or equal to 1");
        }
        return this;
    }

    RequestRules count(List<?> members, String path, int most) {
        return length(members.size(), members.isEmpty() ? members : "[...]", path, most);
    }

    private RequestRules length(int length, Object value, String path, int most) {
        if (length < 1) {
            add(value, path, "length greater than or equal to 1");
        } else if (length > most) {
            add(value, path, "length less than or equal to " + most);
        }
        return this;
    }

    private void add(Object value, String path, String constraint) {
        if (errors.size() < MOST_ERRORS) {
            errors.add("Value '" + value + "' at '" + path + "' failed to satisfy constraint: Member must have "
                    + constraint);
        }
    }

    void throwIfAny() {
        if (!errors.isEmpty()) {
            throw new ValidationException(errors.size()
                    + (errors.size() == 1 ? " validation error detected: " : " validation errors detected: ")
                    + String.join("; ", errors));
        }
    }
}
