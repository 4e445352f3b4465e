/** The entry point: opens a database and wires its parts. */
@NullMarked
package io.keystave;

import org.jspecify.annotations.NullMarked;
