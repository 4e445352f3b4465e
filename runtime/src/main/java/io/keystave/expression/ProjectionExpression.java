package io.keystave.expression;

import io.keystave.value.AttributeName;
import io.keystave.value.AttributeValue;
import io.keystave.value.Item;
import io.keystave.value.ItemWriter;
import io.keystave.value.ValueWriter;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The attributes and parts of attributes that a read returns. Immutable.
 *
 * <p>Source: Developer Guide, Using projection expressions in DynamoDB.
 */
public final class ProjectionExpression {
    private final List<DocumentPath> paths;
    private final PathTree<Boolean> tree;

    /**
     * A projection on the given paths.
     *
     * @throws InvalidExpressionException if two of them overlap or conflict
     * @throws IllegalArgumentException if there is none
     */
    public ProjectionExpression(List<DocumentPath> paths) {
        if (paths.isEmpty()) {
            throw new IllegalArgumentException("A projection names one path or more.");
        }
        this.paths = List.copyOf(paths);
        PathSet.requireDisjoint(this.paths);
        tree = PathTree.of(this.paths);
    }

    /** A projection on top-level attributes. */
    public static ProjectionExpression of(String... attributes) {
        return new ProjectionExpression(
                Arrays.stream(attributes).map(DocumentPath::of).toList());
    }

    /** The paths in the order given. */
    public List<DocumentPath> paths() {
        return paths;
    }

    /** The names of the top-level attributes from which the projection takes something. */
    public Set<String> topLevelNames() {
        return topLevelNames(paths);
    }

    static Set<String> topLevelNames(List<DocumentPath> paths) {
        Set<String> names = new LinkedHashSet<>();
        paths.forEach(path -> names.add(path.topLevel().text()));
        return names;
    }

    /**
     * What an item has at the paths, in its original nesting; elements of a list are moved together in their order.
     * Missing paths are left out.
     */
    public Item apply(Item item) {
        ItemWriter writer = new ItemWriter();
        tree.members.forEach((name, place) -> {
            if (place.end != null) {
                item.copyAttribute(name, writer);
                return;
            }
            AttributeValue value = item.get(name);
            if (value != null && matches(value, place)) {
                write(value, place, writer.attribute(name));
            }
        });
        return writer.toItem();
    }

    /** Whether a value has anything at or below a place. */
    private static boolean matches(@Nullable AttributeValue value, PathTree<Boolean> place) {
        if (value == null || place.end != null) {
            return value != null;
        }
        for (var member : place.members.entrySet()) {
            if (matches(value.member(member.getKey()), member.getValue())) {
                return true;
            }
        }
        for (var element : place.elements.entrySet()) {
            if (matches(value.element(element.getKey()), element.getValue())) {
                return true;
            }
        }
        return false;
    }

    /** Writes what a value, which matches, has at and below a place. */
    private static void write(AttributeValue value, PathTree<Boolean> place, ValueWriter writer) {
        if (place.end != null) {
            writer.value(value);
        } else if (place.elements.isEmpty()) {
            writer.beginMap();
            for (var child : place.members.entrySet()) {
                AttributeName name = child.getKey();
                AttributeValue member = value.member(name);
                if (member != null && matches(member, child.getValue())) {
                    writer.name(name);
                    write(member, child.getValue(), writer);
                }
            }
            writer.endMap();
        } else {
            writer.beginList();
            for (var child : place.elements.entrySet()) {
                AttributeValue element = value.element(child.getKey());
                if (element != null && matches(element, child.getValue())) {
                    write(element, child.getValue(), writer);
                }
            }
            writer.endList();
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ProjectionExpression that && paths.equals(that.paths);
    }

    @Override
    public int hashCode() {
        return paths.hashCode();
    }

    @Override
    public String toString() {
        return "ProjectionExpression" + paths;
    }
}
