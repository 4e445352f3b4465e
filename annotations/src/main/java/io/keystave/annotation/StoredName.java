package io.keystave.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives the text under which a constant of an enum is stored, so that the constant can be renamed. Default: its name.
 *
 * <pre>{@code
 * enum Status { NEW, @StoredName("PAID") SETTLED }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface StoredName {

    /** The text: not empty, and of no other constant. */
    String value();
}
