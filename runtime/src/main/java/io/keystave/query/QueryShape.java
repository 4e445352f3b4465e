package io.keystave.query;

/**
 * What a page token is bound to.
 *
 * @param path the access path in words, for instance {@code index "by_status" of "orders"}
 * @param text everything that decides which results come in which order
 */
record QueryShape(String path, String text) {}
