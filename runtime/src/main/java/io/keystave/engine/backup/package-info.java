/** Backups of tables, the keeping of their changes, and tables that are restored from either. */
@NullMarked
package io.keystave.engine.backup;

import org.jspecify.annotations.NullMarked;
