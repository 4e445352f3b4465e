/** What operations cost, in capacity units. */
@NullMarked
package io.keystave.engine.capacity;

import org.jspecify.annotations.NullMarked;
