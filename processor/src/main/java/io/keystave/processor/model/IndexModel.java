package io.keystave.processor.model;

import io.keystave.annotation.Project;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A secondary index.
 *
 * @param partitionParts the components of its partition key; of a local index only what the source writes down
 * @param include the components it holds besides the keys
 */
public record IndexModel(
        String name,
        Scope scope,
        List<AttributeReference> partitionParts,
        List<AttributeReference> sortParts,
        Project projection,
        List<AttributeReference> include,
        Origin origin) {

    private static final Pattern NEXT_WORD = Pattern.compile("[._-]+(.?)");

    /** Whether an index has a partition key of its own. */
    public enum Scope {
        GLOBAL,
        LOCAL
    }

    public IndexModel {
        partitionParts = List.copyOf(partitionParts);
        sortParts = List.copyOf(sortParts);
        include = List.copyOf(include);
    }

    public boolean isLocal() {
        return scope == Scope.LOCAL;
    }

    /** The index as users write it: {@code @GlobalIndex "by_status"}. */
    public String text() {
        return (isLocal() ? "@LocalIndex" : "@GlobalIndex") + " \"" + name + "\"";
    }

    /** The name as that of a Java member: {@code by_status} gives {@code byStatus}. */
    public String memberName() {
        String joined = NEXT_WORD.matcher(name).replaceAll(word -> word.group(1).toUpperCase(Locale.ROOT));
        return joined.isEmpty() ? "" : joined.substring(0, 1).toLowerCase(Locale.ROOT) + joined.substring(1);
    }

    /** All key parts, the partition key's first. */
    public List<AttributeReference> parts() {
        return Stream.concat(partitionParts.stream(), sortParts.stream()).toList();
    }
}
