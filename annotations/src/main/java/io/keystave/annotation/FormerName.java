package io.keystave.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives the name under which a component was stored before it was renamed. Reading falls back on it; writes use the new name
 * alone. It cannot stand on a key, which items are found by.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD})
public @interface FormerName {

    /** The former name of the attribute. */
    String value();
}
