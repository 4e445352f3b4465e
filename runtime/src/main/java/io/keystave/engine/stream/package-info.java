/** Streams of changes: their records, shards and iterators, and how long they are kept. */
@NullMarked
package io.keystave.engine.stream;

import org.jspecify.annotations.NullMarked;
