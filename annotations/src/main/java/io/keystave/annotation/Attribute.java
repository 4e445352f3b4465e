package io.keystave.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives the name under which a component is stored, in place of the one that follows from {@link Table#naming()}.
 *
 * <pre>{@code
 * record Order(@PartitionKey @Attribute("customer_id") String customer, …) {}
 * }</pre>
 *
 * <p>It may stand on a component of a nested record as well.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD})
public @interface Attribute {

    /** The attribute's name: 1 to 65,535 bytes of UTF-8, at most 255 if it is part of a key. */
    String value();
}
