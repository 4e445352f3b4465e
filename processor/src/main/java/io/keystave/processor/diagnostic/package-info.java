/** Findings, their names and their exact places; the only code that talks to the compiler's messager. */
@NullMarked
package io.keystave.processor.diagnostic;

import org.jspecify.annotations.NullMarked;
