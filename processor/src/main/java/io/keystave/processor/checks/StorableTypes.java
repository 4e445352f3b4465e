package io.keystave.processor.checks;

import static io.keystave.processor.diagnostic.FindingName.RAW_TYPE;
import static io.keystave.processor.diagnostic.FindingName.UNSUPPORTED_TYPE;

import io.keystave.processor.diagnostic.Finding;
import io.keystave.processor.diagnostic.FindingName;
import io.keystave.processor.model.EntityModel;
import io.keystave.processor.model.TypeModel.Unsupported;
import java.util.Map;
import java.util.stream.Stream;

/** Every type in an entity has a stored form. */
final class StorableTypes implements Rule {

    private static final Map<String, String> REPLACEMENTS = Map.ofEntries(
            Map.entry("Collection", "Declare List."),
            Map.entry("ArrayList", "Declare List."),
            Map.entry("LinkedList", "Declare List."),
            Map.entry("HashSet", "Declare Set."),
            Map.entry("LinkedHashSet", "Declare Set."),
            Map.entry("TreeSet", "Declare Set."),
            Map.entry("SortedSet", "Declare Set."),
            Map.entry("HashMap", "Declare Map."),
            Map.entry("LinkedHashMap", "Declare Map."),
            Map.entry("TreeMap", "Declare Map."),
            Map.entry("SortedMap", "Declare Map."),
            Map.entry("Date", "Use java.time.Instant."),
            Map.entry("Timestamp", "Use java.time.Instant."),
            Map.entry("Calendar", "Use java.time.Instant."),
            Map.entry("OptionalInt", "Use Optional<Integer>."),
            Map.entry("OptionalLong", "Use Optional<Long>."),
            Map.entry("OptionalDouble", "Use Optional<Double>."));

    @Override
    public Stream<Finding> check(EntityModel entity) {
        return TypePath.in(entity)
                .filter(path -> path.type() instanceof Unsupported)
                .map(path -> finding(path, (Unsupported) path.type()));
    }

    private static Finding finding(TypePath path, Unsupported unsupported) {
        FindingName name = switch (unsupported.reason()) {
            case RAW, WILDCARD -> RAW_TYPE;
            default -> UNSUPPORTED_TYPE;
        };
        return Rule.finding(name, path.origin(), "%s %s", path.path(), problem(unsupported));
    }

    private static String problem(Unsupported unsupported) {
        String type = unsupported.text();
        return switch (unsupported.reason()) {
            case RAW -> "is the raw type %1$s. Say what it holds: %1$s<…>.".formatted(type);
            case WILDCARD -> "is the wildcard %s. Name one type.".formatted(type);
            case OPTIONAL_ELEMENT ->
                "is %s inside another type. Only a component itself can be absent: leave absent elements out."
                        .formatted(type);
            case MAP_KEY ->
                "is %s, and the key of a map must have a text. Use String, a number, a date, a UUID or an enum."
                        .formatted(type);
            case NO_CONVERTER ->
                "is %s, and its @Converter names a class that implements no ValueConverter<%s, …>. Let it."
                        .formatted(type, type);
            default -> "is %s, which has no stored form. %s".formatted(type, replacement(type));
        };
    }

    private static String replacement(String type) {
        String simple = type.replaceAll("<.*", "");
        return simple.endsWith("[]")
                ? "Declare a List; of arrays only byte[] is stored."
                : REPLACEMENTS.getOrDefault(
                        simple, "Use text, a number, a date, an enum, a record, or a List, Set or Map of these.");
    }
}
