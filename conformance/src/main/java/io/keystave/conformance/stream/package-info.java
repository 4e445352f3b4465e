/** What every backend does with streams of changes. */
@NullMarked
package io.keystave.conformance.stream;

import org.jspecify.annotations.NullMarked;
