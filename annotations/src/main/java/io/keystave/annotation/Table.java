package io.keystave.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an entity: a Java record, or an immutable class with a {@link Creator} constructor, whose values are the items of one
 * table; or a sealed interface over records, which are several types of items in one table ({@link ItemType}).
 *
 * <pre>{@code
 * @Table("orders")
 * @SortKey(template = "{date}#{orderId}")
 * public record Order(@PartitionKey String customer, LocalDate date, String orderId, BigDecimal total) {}
 * }</pre>
 *
 * <p>A component that is null or an empty {@code Optional} is left out of the item and comes back so; an empty set, which cannot
 * be stored, is left out and comes back empty; other empty collections are kept. The same holds in nested records. A record
 * with one component of a single value, such as {@code CustomerId(String value)}, is stored as that value.
 *
 * <p>For {@code Order} the processor writes two types into the same package: {@code Order_}, the metamodel with a
 * constant for each attribute, the key type {@code Order_.Key} and a row type for each index that does not hold whole
 * items; and {@code OrderRepository}, with finders for every lawful prefix of a key, staged queries and writes.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Table {

    /**
     * The name of the table: 3 to 255 characters from {@code a-z A-Z 0-9 _ . -}, case-sensitive.
     *
     * <p>Source: DynamoDB Developer Guide, <em>Naming rules and data types</em>.
     */
    String value();

    /** How attribute names follow from component names where no {@link Attribute} says otherwise. Default: as they are. */
    Naming naming() default Naming.AS_IS;

    /**
     * Whether the table records the changes of its items, so that consumers can follow them with {@code changes()} of the
     * repository. A table that is created gets a stream that shows each item before and after; one that exists is left as
     * it is. Default: no. Writing a changed item costs the two images more, and they are kept for 24 hours.
     *
     * <p>Source: DynamoDB Developer Guide, <em>Change data capture for DynamoDB Streams</em>.
     */
    boolean stream() default false;

    /**
     * The simple name of the generated repository. Default: the entity's name followed by {@code Repository},
     * or by what the compiler option {@code keystave.repositorySuffix} says.
     */
    String repository() default "";

    /**
     * The simple name of the generated metamodel. Default: the entity's name followed by {@code _}, or
     * by what the compiler option {@code keystave.metamodelSuffix} says.
     */
    String metamodel() default "";
}
