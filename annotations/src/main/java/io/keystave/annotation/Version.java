package io.keystave.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the version of an entity, for optimistic locking.
 *
 * <p>Allowed types: {@code long}, {@code int}, {@code Long}, {@code Integer}; one component an entity. A new entity carries
 * 0 or null. Each write stores the version one higher, under the condition that the stored version is still the one that
 * was read; a write that comes too late is rejected and changes nothing.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD})
public @interface Version {}
