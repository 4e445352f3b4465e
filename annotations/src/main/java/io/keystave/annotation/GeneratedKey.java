package io.keystave.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a key part that is made up when an entity without one is written.
 *
 * <p>An {@code insert} or {@code put} of an entity that carries null here gives it a fresh value, which the entity that the
 * write hands back has: a {@code UUID} component a random UUID, a {@code String} component a ULID, 26 characters that sort
 * by the time at which they were made, to the millisecond.
 *
 * <pre>{@code
 * record Order(@PartitionKey String customer, @SortKey @GeneratedKey String orderId) {}
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD})
public @interface GeneratedKey {}
