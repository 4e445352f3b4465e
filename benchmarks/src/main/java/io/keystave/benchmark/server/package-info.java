/** Load on the server over raw sockets, beside another server of the same protocol. */
@NullMarked
package io.keystave.benchmark.server;

import org.jspecify.annotations.NullMarked;
