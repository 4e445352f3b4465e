/**
 * A model in, source text out. Nothing here can fail on a user's input, because the checks ran; what is written for an
 * entity with errors is only its public face, so that code that uses it compiles.
 */
@NullMarked
package io.keystave.processor.emit;

import org.jspecify.annotations.NullMarked;
