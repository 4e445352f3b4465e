/**
 * What every backend does alike: an abstract class for each operation, written against {@link
 * io.keystave.operation.Backend} alone. A module that has a backend subclasses them and says how to open one.
 */
@NullMarked
package io.keystave.conformance;

import org.jspecify.annotations.NullMarked;
