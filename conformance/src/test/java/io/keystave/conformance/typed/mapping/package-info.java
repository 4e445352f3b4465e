/** How entities are mapped: what is stored, and what comes back. */
@NullMarked
package io.keystave.conformance.typed.mapping;

import org.jspecify.annotations.NullMarked;
