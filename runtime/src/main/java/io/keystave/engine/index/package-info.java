/** Which entries of secondary indexes a write adds, changes and removes. */
@NullMarked
package io.keystave.engine.index;

import org.jspecify.annotations.NullMarked;
