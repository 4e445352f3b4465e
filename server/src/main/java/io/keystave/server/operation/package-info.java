/** The operations: each reads its request, has the backend run it, and writes the result. */
@NullMarked
package io.keystave.server.operation;

import org.jspecify.annotations.NullMarked;
