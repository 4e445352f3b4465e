/** Who may have a request served: the check of its credentials. */
@NullMarked
package io.keystave.server.access;

import org.jspecify.annotations.NullMarked;
