/** Reads and writes of many items that happen as one: conditions, cancellation reasons, idempotency tokens. */
@NullMarked
package io.keystave.engine.transaction;

import org.jspecify.annotations.NullMarked;
