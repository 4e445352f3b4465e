package io.keystave.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the sort key: the value by which the items of one partition key are ordered, and that queries may narrow.
 *
 * <p>On a component, its value is the sort key. On the entity, {@link #template()} joins several components, which stay
 * typed properties of their own:
 *
 * <pre>{@code
 * @Table("orders") @SortKey(template = "{date}#{orderId}")
 * public record Order(@PartitionKey String customer, LocalDate date, String orderId) {}
 * }</pre>
 *
 * <p>The generated finders then take the parts from the left: {@code findByCustomer}, {@code findByCustomerAndDate},
 * {@code findByCustomerAndDatePrefix(customer, YearMonth)}, {@code findByCustomerAndDateAndOrderId}. Each part is stored in
 * a form whose order as text is the order of its type, so that a range over dates is a range over keys.
 *
 * <p>Allowed types: text, numbers, enums, {@code UUID}, {@code Instant}, {@code LocalDate}, {@code LocalTime},
 * {@code LocalDateTime}, {@code Year}, {@code YearMonth}; alone also {@code byte[]} and {@code ByteBuffer}. In a template,
 * free text stands last, because it may contain what follows; {@code #} is a delimiter that no other type contains.
 *
 * <p>At most 1,024 bytes, never empty.
 *
 * <p>Source: DynamoDB Developer Guide, <em>Best practices for using sort keys to organize data</em>.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD})
public @interface SortKey {

    /** On a type only: literal text with component names in braces, for instance <code>"{date}#{orderId}"</code>. */
    String template() default "";

    /** On a type only: the attribute that holds the composed key. Default: {@code sk}. */
    String attribute() default "sk";
}
