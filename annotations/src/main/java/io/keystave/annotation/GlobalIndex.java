package io.keystave.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a global secondary index: the items of the table once more, under another key.
 *
 * <pre>{@code
 * @GlobalIndex(name = "by_status", partitionKey = "status", sortKey = "date", project = Project.KEYS_ONLY)
 * }</pre>
 *
 * <p>The repository gets a staged query named after the index, {@code byStatus()}, and finders for each lawful prefix of
 * its key. An item that lacks one of the key attributes is not in the index.
 *
 * <p>Up to 20 indexes a table; up to 4 components in each part of the key. Several components are a native
 * multi-attribute key: each is compared in its own type, and none is copied into a joined attribute.
 *
 * <p>Source: DynamoDB Developer Guide, <em>Using Global Secondary Indexes</em>.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
@Repeatable(GlobalIndexes.class)
public @interface GlobalIndex {

    /** The name of the index: 3 to 255 characters from {@code a-z A-Z 0-9 _ . -}, unique in the table. */
    String name();

    /** The components that form the partition key, 1 to 4. A query must give each of them. */
    String[] partitionKey();

    /** The components that form the sort key, 0 to 4, in the order in which they sort. Default: none. */
    String[] sortKey() default {};

    /** Which attributes the index holds. Default: whole items. */
    Project project() default Project.ALL;

    /** With {@link Project#INCLUDE}: the components held besides the keys, up to 20. */
    String[] include() default {};
}
