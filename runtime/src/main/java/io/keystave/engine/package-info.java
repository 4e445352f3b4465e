/** The embedded engine: it runs every operation of the model on a store inside the process. */
@NullMarked
package io.keystave.engine;

import org.jspecify.annotations.NullMarked;
