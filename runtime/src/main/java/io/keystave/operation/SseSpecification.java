package io.keystave.operation;

import org.jspecify.annotations.Nullable;

/**
 * With which key the service encrypts a table. An embedded engine keeps and tells it, and encrypts nothing.
 *
 * @param enabled whether with a key of the customer's account; otherwise with one of the service's
 * @param kmsMasterKeyId that key; null for the account's default one
 */
public record SseSpecification(boolean enabled, @Nullable String kmsMasterKeyId) {}
