package io.keystave.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the partition key: the value that decides where an item is stored, and that every query must give.
 *
 * <p>On a component, its value is the partition key. On the entity, {@link #template()} builds the key from literal text
 * and components:
 *
 * <pre>{@code
 * @Table("shop") @PartitionKey(template = "CUST#{customer}")
 * public record Profile(String customer, String email) {}
 * }</pre>
 *
 * <p>Allowed types: text, numbers, enums, {@code UUID}, {@code Instant}, {@code LocalDate}, {@code LocalTime},
 * {@code LocalDateTime}, {@code Year}, {@code YearMonth}; alone also {@code byte[]} and {@code ByteBuffer}. In a template,
 * free text stands last, because it may contain what follows. At most 2,048 bytes, never empty.
 *
 * <p>Source: DynamoDB Developer Guide, <em>Core components: primary key</em>.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD})
public @interface PartitionKey {

    /** On a type only: literal text with component names in braces, for instance {@code "CUST#{customer}"}. */
    String template() default "";

    /** On a type only: the attribute that holds the composed key. Default: {@code pk}. */
    String attribute() default "pk";
}
