/** The protocol over HTTP: what a request asks for, who sent it, and how it is answered. */
@NullMarked
package io.keystave.server.protocol;

import org.jspecify.annotations.NullMarked;
