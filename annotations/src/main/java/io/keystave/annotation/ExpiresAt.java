package io.keystave.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the time after which an item may be removed.
 *
 * <p>Allowed types: {@code Instant}, and {@code long} or {@code Long} with seconds since 1970-01-01T00:00:00Z; one
 * component an entity. It is stored as a number of whole seconds, as time to live asks for.
 *
 * <p>Source: DynamoDB Developer Guide, <em>Using time to live (TTL)</em>.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD})
public @interface ExpiresAt {}
