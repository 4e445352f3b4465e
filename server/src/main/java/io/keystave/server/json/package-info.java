/** Requests read from JSON, and results written as JSON, with no tree in between. */
@NullMarked
package io.keystave.server.json;

import org.jspecify.annotations.NullMarked;
