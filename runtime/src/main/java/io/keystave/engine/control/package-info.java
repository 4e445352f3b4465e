/** What is done with tables as such: one class for each operation. */
@NullMarked
package io.keystave.engine.control;

import org.jspecify.annotations.NullMarked;
