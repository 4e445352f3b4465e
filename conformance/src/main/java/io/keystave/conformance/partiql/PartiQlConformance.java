package io.keystave.conformance.partiql;

import io.keystave.conformance.BackendConformance;
import io.keystave.operation.ExecuteStatement;
import io.keystave.operation.ExecuteStatementResult;
import io.keystave.operation.ReturnConsumedCapacity;
import io.keystave.operation.ValidationException;
import io.keystave.value.AttributeValue;
import io.keystave.value.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Short ways to run statements. */
public abstract class PartiQlConformance extends BackendConformance {
    static final String NO_KEY = "Where clause does not contain a mandatory equality on all key attributes";

    /** The items that a statement gives on one page. */
    protected List<Item> execute(String statement, AttributeValue... parameters) {
        return backend.executeStatement(ExecuteStatement.of(statement, parameters))
                .items();
    }

    /** The items of all pages of a statement. */
    protected List<Item> pages(ExecuteStatement request) {
        List<Item> items = new ArrayList<>();
        ExecuteStatement next = request;
        while (true) {
            ExecuteStatementResult page = backend.executeStatement(next);
            items.addAll(page.items());
            if (page.nextToken() == null) {
                return items;
            }
            next = next.nextToken(page.nextToken());
        }
    }

    /** The units that a statement costs. */
    protected double cost(String statement) {
        ExecuteStatement request = ExecuteStatement.of(statement).returnConsumedCapacity(ReturnConsumedCapacity.TOTAL);
        return Objects.requireNonNull(backend.executeStatement(request).consumedCapacity())
                .capacityUnits();
    }

    protected void assertRefused(String statement, String message, AttributeValue... parameters) {
        assertFails(() -> execute(statement, parameters), ValidationException.class, message);
    }
}
