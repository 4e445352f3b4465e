/** The store: a journal, a sorted overlay in memory and H2's MVStore. The only package that imports H2. */
@NullMarked
package io.keystave.storage.h2;

import org.jspecify.annotations.NullMarked;
