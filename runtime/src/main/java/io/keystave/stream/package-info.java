/** Changes of entities, as consumers with a name follow them. */
@NullMarked
package io.keystave.stream;

import org.jspecify.annotations.NullMarked;
