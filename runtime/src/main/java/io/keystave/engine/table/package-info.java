/** Tables as the engine knows them: the catalogue, key schemas and the bytes of keys, locks and counts. */
@NullMarked
package io.keystave.engine.table;

import org.jspecify.annotations.NullMarked;
