package io.keystave.value;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The name of an attribute together with its UTF-8 bytes, made once and kept, as a constant as a rule.
 *
 * <p>Names are equal and ordered by their UTF-8 bytes, unsigned, which is the order in which an {@link Item} keeps its
 * attributes. Immutable.
 */
public final class AttributeName implements Comparable<AttributeName> {
    private final String name;
    final byte[] utf8;

    private AttributeName(String name, byte[] utf8) {
        this.name = name;
        this.utf8 = utf8;
    }

    /**
     * Makes a name of 1 to 65,535 bytes of UTF-8.
     *
     * @throws InvalidValueException if the name is empty, too long, or holds half a surrogate pair
     */
    public static AttributeName of(String name) {
        byte[] utf8 = Utf8.encode(name);
        if (utf8.length == 0) {
            throw InvalidValueException.emptyName();
        }
        if (utf8.length > Limits.ATTRIBUTE_NAME_BYTES) {
            throw InvalidValueException.nameTooLong();
        }
        return new AttributeName(name, utf8);
    }

    /** The name as text. */
    public String text() {
        return name;
    }

    /** Length in bytes of UTF-8, which is what the name adds to the size of an item. */
    public int sizeInBytes() {
        return utf8.length;
    }

    /** Compares this name with UTF-8 bytes that lie in an array, unsigned. */
    int compareTo(byte[] bytes, int from, int to) {
        return Arrays.compareUnsigned(utf8, 0, utf8.length, bytes, from, to);
    }

    @Override
    public int compareTo(AttributeName other) {
        return Arrays.compareUnsigned(utf8, other.utf8);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AttributeName that && name.equals(that.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /** The name as text. */
    @Override
    public String toString() {
        return name;
    }
}
