/** The server: its command line and what starts and stops it. */
@NullMarked
package io.keystave.server;

import org.jspecify.annotations.NullMarked;
