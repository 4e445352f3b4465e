/**
 * How Java values become attribute values and back: codecs for single values, the text forms of key parts, and the mapper of a
 * whole entity. Generated code is built from these; none of it uses reflection.
 */
@NullMarked
package io.keystave.mapper;

import org.jspecify.annotations.NullMarked;
