package io.keystave.operation;

/** A name and a value that a table is marked with: 1 to 128 and 0 to 256 characters. */
public record Tag(String key, String value) {}
