/**
 * The five expression languages as one tree: grammar, tree, printer, evaluator. Pure functions of items and values; no
 * tables.
 *
 * <p>The tree comes from text and placeholders ({@link io.keystave.expression.ExpressionParser}) or is built directly; it
 * is evaluated here or printed ({@link io.keystave.expression.ExpressionPrinter}) for a backend that takes text.
 * Parsing what was printed gives the same tree.
 */
@NullMarked
package io.keystave.expression;

import org.jspecify.annotations.NullMarked;
