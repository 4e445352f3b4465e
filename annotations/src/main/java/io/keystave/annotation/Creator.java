package io.keystave.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the constructor by which an entity that is a class is made from a stored item. Its parameters are the attributes, by
 * their names; each is read back from a method {@code total()}, {@code getTotal()} or {@code isTotal()}, or from the field,
 * where annotations on the attribute stand as well. A class with one constructor needs no mark.
 *
 * <pre>{@code
 * @Table("orders")
 * final class Order {
 *     @PartitionKey private final String customer;
 *     private final BigDecimal total;
 *
 *     Order(String customer) { this(customer, BigDecimal.ZERO); }
 *
 *     @Creator
 *     Order(String customer, BigDecimal total) { … }
 *
 *     String customer() { … }
 *     BigDecimal getTotal() { … }
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.CONSTRUCTOR)
public @interface Creator {}
