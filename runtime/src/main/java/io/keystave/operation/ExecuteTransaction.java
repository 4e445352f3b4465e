package io.keystave.operation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs PartiQL statements, all or none of them.
 *
 * @param transactStatements 1 to 100 statements, no two on one item: SELECT alone, or none of it
 * @param clientRequestToken 1 to 36 characters; for 10 minutes after the transaction a request with the same token and the
 *     same writes succeeds without doing anything
 */
public record ExecuteTransaction(
        List<ParameterizedStatement> transactStatements,
        @Nullable String clientRequestToken,
        ReturnConsumedCapacity returnConsumedCapacity) {
    public ExecuteTransaction {
        transactStatements = List.copyOf(transactStatements);
    }

    /** The plain request; the other choices are at their defaults. */
    public static ExecuteTransaction of(ParameterizedStatement... transactStatements) {
        return new ExecuteTransaction(List.of(transactStatements), null, ReturnConsumedCapacity.NONE);
    }

    public ExecuteTransaction clientRequestToken(@Nullable String clientRequestToken) {
        return new ExecuteTransaction(transactStatements, clientRequestToken, returnConsumedCapacity);
    }

    public ExecuteTransaction returnConsumedCapacity(ReturnConsumedCapacity returnConsumedCapacity) {
        return new ExecuteTransaction(transactStatements, clientRequestToken, returnConsumedCapacity);
    }
}
