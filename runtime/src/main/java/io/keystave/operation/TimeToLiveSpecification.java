package io.keystave.operation;

/**
 * Whether items of a table expire.
 *
 * @param attributeName the attribute that tells when, in seconds since 1970; a number at the top level of the item
 */
public record TimeToLiveSpecification(boolean enabled, String attributeName) {}
