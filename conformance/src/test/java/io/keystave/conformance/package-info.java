/** Runs the suite against the embedded engine. */
@NullMarked
package io.keystave.conformance;

import org.jspecify.annotations.NullMarked;
