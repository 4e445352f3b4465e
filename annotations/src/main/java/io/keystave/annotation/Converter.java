package io.keystave.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the class that turns a value into one of a type with a stored form, and back: an
 * {@code io.keystave.mapper.ValueConverter}.
 *
 * <p>It may stand on a component, and on a type at any depth:
 *
 * <pre>{@code
 * record Order(
 *         @PartitionKey String customer,
 *         @Converter(MoneyConverter.class) Money total,
 *         List<@Converter(MoneyConverter.class) Money> parts) {}
 * }</pre>
 *
 * <p>On an {@code Optional} component it is meant for what the optional holds. A converted type can be a key if what it is
 * converted to can; in a template its order is the order of that. An empty set cannot be stored, so that a converter must not
 * give one.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE_USE, ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD})
public @interface Converter {

    /** The converter: a class that generated code in the entity's package can see and construct. */
    Class<?> value();

    /** What its constructor is called with, all of it text. Default: nothing. */
    String[] arguments() default {};

    /**
     * Whether the program makes the converter and hands it to {@code Converters.supply} before the entity is used first,
     * because it needs more than text. Default: generated code makes it.
     */
    boolean supplied() default false;
}
