package io.keystave.mapper;

/**
 * The text form of a key part. The order of the texts is the order of the values, and the text contains no character from
 * {@code ! " # $ % & ' ( ) * , /} unless the type is free text, so that these can stand between parts.
 */
public interface KeyText<T> {

    /** The text of a value; never empty unless the value is free text. */
    String print(T value);

    /** The value of a text that {@link #print} gave. */
    T parse(String text);
}
