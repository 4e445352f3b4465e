/** What the sources say about an entity, as immutable records. Everything is read and nothing is judged. */
@NullMarked
package io.keystave.processor.model;

import org.jspecify.annotations.NullMarked;
