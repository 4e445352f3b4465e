package io.keystave.operation;

/** How the throughput of a table is paid. */
public enum BillingMode {
    PROVISIONED,
    PAY_PER_REQUEST
}
