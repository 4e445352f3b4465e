/** The store against RocksDB and bare MVStore maps. */
@NullMarked
package io.keystave.benchmark.storage;

import org.jspecify.annotations.NullMarked;
