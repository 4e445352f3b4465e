package io.keystave.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A filter on what a method of an {@link AccessPatterns} interface finds: what it drops has been read and paid for.
 *
 * <p>Components are compared with parameters, as in {@code total > :floor and (status in (:states) or not exists(shipper))}:
 * {@code = <> < <= > >=}, {@code between :low and :high}, {@code in (:values)}, {@code exists(component)},
 * {@code begins_with(component, :text)} and {@code contains(component, :value)}, joined by {@code and}, {@code or},
 * {@code not} and parentheses.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Where {

    /** The condition. */
    String value();
}
