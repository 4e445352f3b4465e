/**
 * The rules that requests must keep, a class for each operation, checked in the service's order with the service's texts.
 *
 * <p>Source of the texts: API reference and Developer Guide where they print them, captured responses elsewhere.
 */
@NullMarked
package io.keystave.engine.validation;

import org.jspecify.annotations.NullMarked;
