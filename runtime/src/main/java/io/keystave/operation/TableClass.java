package io.keystave.operation;

import java.util.Arrays;

/** What storage and throughput of a table cost at the service; it makes no difference to an embedded engine. */
public enum TableClass {
    STANDARD,
    STANDARD_INFREQUENT_ACCESS;

    /**
     * The class of that name.
     *
     * @throws ValidationException if there is none
     */
    public static TableClass of(String name) {
        return Arrays.stream(values())
                .filter(tableClass -> tableClass.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ValidationException("Invalid table-class parameter provided. Please try again"
                        + " with a valid table-class value: [STANDARD, STANDARD_INFREQUENT_ACCESS]."));
    }
}
