/** The typed API against bare maps, JDBC, Hibernate and the AWS Enhanced Client's schema. */
@NullMarked
package io.keystave.benchmark.typed;

import org.jspecify.annotations.NullMarked;
