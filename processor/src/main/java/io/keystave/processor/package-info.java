/** The annotation processor: rounds and options, and for each entity the three steps model, checks and emit. */
@NullMarked
package io.keystave.processor;

import org.jspecify.annotations.NullMarked;
