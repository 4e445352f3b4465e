/**
 * Attribute values, items, numbers, sizes and limits: the vocabulary in which everything else speaks.
 *
 * <p>A value <em>is</em> its bytes. One canonical binary form serves in memory, in the journal and in the store, so
 * equality is byte equality and nothing is decoded before somebody asks for it.
 */
@NullMarked
package io.keystave.value;

import org.jspecify.annotations.NullMarked;
