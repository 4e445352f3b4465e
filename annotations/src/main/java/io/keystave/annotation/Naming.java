package io.keystave.annotation;

/** How the name of an attribute follows from the name of a record component. */
public enum Naming {
    /** {@code orderId} is stored as {@code orderId}. */
    AS_IS,

    /** {@code orderId} is stored as {@code order_id}. */
    SNAKE_CASE,

    /** {@code orderId} is stored as {@code order-id}. */
    KEBAB_CASE,

    /** {@code orderId} is stored as {@code OrderId}. */
    UPPER_CAMEL_CASE
}
