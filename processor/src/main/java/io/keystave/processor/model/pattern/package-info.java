/** What a user's interface of access patterns says: methods, names taken apart, filters as trees, and how each will run. */
@NullMarked
package io.keystave.processor.model.pattern;

import org.jspecify.annotations.NullMarked;
