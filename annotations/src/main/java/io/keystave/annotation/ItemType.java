package io.keystave.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Tells the item types of one table apart by an attribute. On a sealed interface with {@link Table} it names that attribute;
 * on a permitted record it gives the text that is stored there.
 *
 * <pre>{@code
 * @Table("shop") @ItemType(attribute = "kind")
 * sealed interface ShopItem permits Profile, Invoice {}
 *
 * @ItemType("profile")
 * record Profile(@PartitionKey String customer, @SortKey String id) implements ShopItem {}
 * }</pre>
 *
 * <p>Without it, the literal with which the sort key of each type begins tells them apart.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface ItemType {

    /** On a record: the text stored in the attribute. Default: the simple name of the record. */
    String value() default "";

    /** On a sealed interface: the attribute that holds the text. */
    String attribute() default "";
}
