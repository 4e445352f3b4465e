/** What is done with items: one class for each operation, and the one path that all writes take. */
@NullMarked
package io.keystave.engine.item;

import org.jspecify.annotations.NullMarked;
