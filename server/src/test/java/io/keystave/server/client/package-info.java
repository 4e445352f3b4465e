/** Clients that people use, against the server with keys: each of their requests has a signature that is verified. */
@NullMarked
package io.keystave.server.client;

import org.jspecify.annotations.NullMarked;
