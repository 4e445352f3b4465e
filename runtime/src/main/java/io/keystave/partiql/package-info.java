/**
 * PartiQL: the text of a statement becomes the same requests that the typed API and the expression parameters make, and
 * they run on any {@link io.keystave.operation.Backend}.
 *
 * <p>Text, {@link io.keystave.partiql.StatementParser}, {@link io.keystave.partiql.Statement},
 * {@link io.keystave.partiql.BoundStatement}, requests: this is the way a statement goes.
 *
 * <p>Source: Developer Guide, PartiQL - a SQL-compatible query language for Amazon DynamoDB.
 */
@NullMarked
package io.keystave.partiql;

import org.jspecify.annotations.NullMarked;
