package io.keystave.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives the value of a component when an item lacks its attribute, for instance because it was written before the component
 * existed. Nothing is written because of it.
 *
 * <p>Allowed types: text, numbers, {@code boolean}, enums, {@code UUID} and the types of {@code java.time}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD})
public @interface Default {

    /** The value as text: a number, the name of a constant, a date as in {@code 2026-05-03}. */
    String value();
}
