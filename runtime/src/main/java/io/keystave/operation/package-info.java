/**
 * The operations model: an immutable record for each DynamoDB operation and its result, the exceptions of the service, and
 * {@link io.keystave.operation.Backend}, which runs them.
 *
 * <p>Typed code stands above it, engines below it, the HTTP server beside it; none of them knows another.
 */
@NullMarked
package io.keystave.operation;

import org.jspecify.annotations.NullMarked;
