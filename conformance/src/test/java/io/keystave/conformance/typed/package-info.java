/** What users rely on in the typed API, through generated code, on the embedded engine. */
@NullMarked
package io.keystave.conformance.typed;

import org.jspecify.annotations.NullMarked;
