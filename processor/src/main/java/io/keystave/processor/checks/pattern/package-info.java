/** What must hold for an interface of access patterns, and which key or index serves each of its methods. */
@NullMarked
package io.keystave.processor.checks.pattern;

import org.jspecify.annotations.NullMarked;
