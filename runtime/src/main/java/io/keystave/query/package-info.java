/**
 * The typed face: attribute references and the conditions they give, queries step by step, pages, plans and writes. Generated
 * repositories extend the classes here. Every step returns a new value; nothing runs before a method that says what comes
 * back ({@code list}, {@code page}, {@code execute} …).
 */
@NullMarked
package io.keystave.query;

import org.jspecify.annotations.NullMarked;
