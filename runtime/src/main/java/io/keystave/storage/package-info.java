/** The port to an ordered store of bytes. It knows no item. */
@NullMarked
package io.keystave.storage;

import org.jspecify.annotations.NullMarked;
