/** Printing for people: widths, colours and aligned tables. */
@NullMarked
package io.keystave.sample.terminal;

import org.jspecify.annotations.NullMarked;
