package io.keystave.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an interface of your own whose methods are access patterns of one entity.
 *
 * <pre>{@code
 * @AccessPatterns
 * interface Orders {
 *     Page<Order> findByCustomerAndDatePrefix(String customer, YearMonth month, PageToken from);
 *
 *     @Where("total > :floor and status in (:states)")
 *     List<OrderSummary> findByCustomer(String customer, BigDecimal floor, Set<Status> states);
 *
 *     long countByCustomer(String customer);
 * }
 * }</pre>
 *
 * <p>For {@code Orders} the processor writes {@code OrdersAccess}, whose {@code on(db)} gives an {@code Orders}. Each name is
 * {@code findBy} or {@code countBy} and the parts of a key from the left, joined by {@code And}; the last may end in
 * {@code Prefix}, {@code Before}, {@code AtMost}, {@code After}, {@code AtLeast} or {@code Between}, and the name in
 * {@code Descending}. The parameters are the values of those parts in their order, then those of {@link Where}, then a
 * number of results and a page token if there is one. A method that no key and no index serves does not compile; static and
 * default methods are left alone.
 *
 * <p>Results come as a {@code List}, {@code Stream}, {@code Page} or {@code Optional} of the entity, of the row of an index that
 * does not hold whole items, or of any record whose components are components of those.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface AccessPatterns {

    /** The entity. Default: the one that the return types name. */
    Class<?> value() default void.class;
}
