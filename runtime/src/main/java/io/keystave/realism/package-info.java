/** How an embedded database behaves as production does, so that tests find what only production would. */
@NullMarked
package io.keystave.realism;

import org.jspecify.annotations.NullMarked;
