package io.keystave.processor.checks;

import java.util.Optional;

/**
 * The names of tables and indexes.
 *
 * <p>Source: DynamoDB Developer Guide, <em>Naming rules and data types</em>.
 */
final class LawfulName {

    private static final int MIN_CHARACTERS = 3;
    private static final int MAX_CHARACTERS = 255;
    private static final String RULE = "A name has 3 to 255 characters from a-z A-Z 0-9 _ . -";

    private LawfulName() {}

    /** What is wrong with a name, as the rest of a sentence that begins with it. */
    static Optional<String> problem(String name) {
        Optional<String> unlawful = name.codePoints()
                .filter(character -> !isLawful(character))
                .mapToObj(character -> "has the character '%s'. %s.".formatted(Character.toString(character), RULE))
                .findFirst();
        if (unlawful.isEmpty() && (name.length() < MIN_CHARACTERS || name.length() > MAX_CHARACTERS)) {
            return Optional.of("has %d characters. %s.".formatted(name.length(), RULE));
        }
        return unlawful;
    }

    private static boolean isLawful(int character) {
        return (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || (character >= '0' && character <= '9')
                || "_.-".indexOf(character) >= 0;
    }
}
