/** The entities with which the typed API is introduced, and what it promises of them. */
@NullMarked
package io.keystave.conformance.typed.listing;

import org.jspecify.annotations.NullMarked;
