/** The rules an entity must keep, one class each: a model in, findings out. Nothing is printed here. */
@NullMarked
package io.keystave.processor.checks;

import org.jspecify.annotations.NullMarked;
