/** What every backend does with PartiQL statements. */
@NullMarked
package io.keystave.conformance.partiql;

import org.jspecify.annotations.NullMarked;
