package io.keystave.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a local secondary index: the items of each partition key in another order.
 *
 * <pre>{@code
 * @LocalIndex(name = "by_total", sortKey = "total")
 * }</pre>
 *
 * <p>Its partition key is the table's, it can be read consistently, and it exists as long as its table: it can only be
 * declared when the table is created. Up to 5 a table, and the table must have a sort key.
 *
 * <p>Source: DynamoDB Developer Guide, <em>Local Secondary Indexes</em>.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
@Repeatable(LocalIndexes.class)
public @interface LocalIndex {

    /** The name of the index: 3 to 255 characters from {@code a-z A-Z 0-9 _ . -}, unique in the table. */
    String name();

    /** The component that is the sort key; exactly one, for only global indexes take several. */
    String[] sortKey();

    /** The partition key, if you want it written down; it must be the table's. Default: the table's. */
    String partitionKey() default "";

    /** Which attributes the index holds. Default: whole items. */
    Project project() default Project.ALL;

    /** With {@link Project#INCLUDE}: the components held besides the keys, up to 20. */
    String[] include() default {};
}
