package io.keystave.processor.model;

/**
 * By what the items of one type are known.
 *
 * @param attribute the attribute to look at
 * @param text what it is or begins with
 * @param isPrefix whether more text follows
 */
public record Discriminator(String attribute, String text, boolean isPrefix) {

    /** Whether some text fits both. */
    public boolean overlaps(Discriminator other) {
        return (isPrefix && other.text.startsWith(text))
                || (other.isPrefix && text.startsWith(other.text))
                || text.equals(other.text);
    }
}
