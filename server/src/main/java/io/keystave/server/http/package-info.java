/** HTTP: connections, bodies, headers and their limits. */
@NullMarked
package io.keystave.server.http;

import org.jspecify.annotations.NullMarked;
