package io.keystave.processor.model.pattern;

import io.keystave.processor.model.AttributeModel;
import io.keystave.processor.model.EntityModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The name of an access pattern, taken apart.
 *
 * @param verb {@code find} or {@code count}; empty if the name begins with neither
 * @param words the key parts in the name, from the left
 * @param descending whether it ends in {@code Descending}
 * @param orderBy what stands behind {@code OrderBy}; empty if nothing does
 * @param problem the word that is no key part, with the place where it begins; null if each is one
 */
public record FinderName(
        String verb,
        List<Word> words,
        boolean descending,
        String orderBy,
        @Nullable Unknown problem) {

    /** What is asked of a part. */
    public enum Suffix {
        NONE(""),
        PREFIX("Prefix"),
        BEFORE("Before"),
        AT_MOST("AtMost"),
        AFTER("After"),
        AT_LEAST("AtLeast"),
        BETWEEN("Between");

        private final String text;

        Suffix(String text) {
            this.text = text;
        }

        /** As it stands in a name. */
        public String text() {
            return text;
        }
    }

    /** A part of the name: a component and what is asked of it. */
    public record Word(AttributeModel attribute, Suffix suffix) {}

    /** A word that is no component, and its column in the name from 1. */
    public record Unknown(String word, int column) {}

    private static final Pattern START = Pattern.compile("(find|count)(By(?=[A-Z])|All$)");
    private static final String DESCENDING = "Descending";

    /** Takes a name apart by the components of an entity; the longest that fits comes first. */
    public static FinderName parse(String name, EntityModel entity) {
        Matcher start = START.matcher(name);
        if (!start.lookingAt()) {
            return new FinderName("", List.of(), false, "", null);
        }
        if (start.end() == name.length()) {
            return new FinderName(start.group(1), List.of(), false, "", null);
        }
        Parse parse = new Parse(name, entity);
        return parse.parts(start.end())
                ? new FinderName(start.group(1), parse.words, parse.descending, parse.orderBy, null)
                : new FinderName(start.group(1), List.of(), false, "", parse.problem());
    }

    /** {@code orderId} as it stands in a name: {@code OrderId}. */
    public static String capitalised(String component) {
        return component.substring(0, 1).toUpperCase(Locale.ROOT) + component.substring(1);
    }

    private static final class Parse {
        private final String name;
        private final List<AttributeModel> longestFirst;
        private final List<Word> words = new ArrayList<>();
        private boolean descending;
        private String orderBy = "";
        private int furthest;

        Parse(String name, EntityModel entity) {
            this.name = name;
            this.longestFirst = new ArrayList<>(entity.attributes());
            longestFirst.sort(Comparator.comparingInt(it -> -it.component().length()));
        }

        boolean parts(int from) {
            furthest = Math.max(furthest, from);
            List<Suffix> suffixes = new ArrayList<>(Arrays.asList(Suffix.values()));
            Collections.reverse(suffixes);
            for (AttributeModel attribute : longestFirst) {
                String part = capitalised(attribute.component());
                for (Suffix suffix : suffixes) {
                    if (name.startsWith(part + suffix.text(), from)) {
                        words.add(new Word(attribute, suffix));
                        if (rest(from + part.length() + suffix.text().length())) {
                            return true;
                        }
                        words.remove(words.size() - 1);
                    }
                }
            }
            return false;
        }

        private boolean rest(int from) {
            String rest = name.substring(from);
            descending = rest.equals(DESCENDING);
            orderBy = rest.startsWith("OrderBy") ? rest.substring("OrderBy".length()) : "";
            return rest.isEmpty() || descending || !orderBy.isEmpty() || (rest.startsWith("And") && parts(from + 3));
        }

        Unknown problem() {
            String word = name.substring(furthest).split("And(?=[A-Z])|OrderBy|Descending$", 2)[0];
            return new Unknown(word.isEmpty() ? name.substring(furthest) : word, furthest + 1);
        }
    }
}
