package io.keystave.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a number that counts the updates of an item.
 *
 * <p>Allowed types: {@code long}, {@code int}, {@code Long}, {@code Integer}. Every {@code update} adds {@link #delta()} to
 * it, atomically and without a condition; {@code insert} and {@code put} write what the entity carries. An absent counter
 * is 0. To let a write that comes too late fail, use {@link Version}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD})
public @interface Counter {

    /** What each update adds. Default: 1. */
    long delta() default 1;
}
