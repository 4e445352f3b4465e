package io.keystave.expression;

import io.keystave.value.AttributeName;
import io.keystave.value.AttributeValue;
import io.keystave.value.Item;
import io.keystave.value.Limits;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The way to a value in an item: a top-level attribute, then names in maps and positions in lists, such as
 * {@code lines[0].sku}. At most 32 elements.
 *
 * <p>Source: Developer Guide, Referring to item attributes when using expressions, Document paths.
 *
 * @param elements the attribute's name first
 */
public record DocumentPath(List<Element> elements) implements Operand, UpdateOperand {
    /** One step of a path. */
    public sealed interface Element {}

    /** The step to a top-level attribute or to a member of a map. */
    public record Name(AttributeName name) implements Element {
        @Override
        public String toString() {
            return name.text();
        }
    }

    /** The step to an element of a list, counted from 0. */
    public record Index(int index) implements Element {
        /** Checks that the position is not negative. */
        public Index {
            if (index < 0) {
                throw new IllegalArgumentException("A list has no position " + index + "; positions start at 0.");
            }
        }

        @Override
        public String toString() {
            return "[" + index + "]";
        }
    }

    /**
     * Checks the elements.
     *
     * @throws InvalidExpressionException if there are more than 32 elements
     * @throws IllegalArgumentException if there is none or the first is no name
     */
    public DocumentPath {
        elements = List.copyOf(elements);
        if (elements.isEmpty() || !(elements.get(0) instanceof Name)) {
            throw new IllegalArgumentException("A document path starts with the name of an attribute.");
        }
        if (elements.size() > Limits.PATH_ELEMENTS) {
            throw new InvalidExpressionException(
                    "The document path has too many nesting levels; nesting levels: " + elements.size());
        }
    }

    /** The path to a top-level attribute. A dot in the name is part of the name. */
    public static DocumentPath of(String attribute) {
        return of(AttributeName.of(attribute));
    }

    /** The path to a top-level attribute. */
    public static DocumentPath of(AttributeName attribute) {
        return new DocumentPath(List.of(new Name(attribute)));
    }

    /** The path on to a member of the map at this path. A dot in the name is part of the name. */
    public DocumentPath attribute(String name) {
        return then(new Name(AttributeName.of(name)));
    }

    /** The path on to an element, counted from 0, of the list at this path. */
    public DocumentPath element(int index) {
        return then(new Index(index));
    }

    private DocumentPath then(Element element) {
        List<Element> longer = new ArrayList<>(elements);
        longer.add(element);
        return new DocumentPath(longer);
    }

    /** The top-level attribute where this path starts. */
    public AttributeName topLevel() {
        return ((Name) elements.get(0)).name();
    }

    /** Whether this path is a top-level attribute and no more. */
    public boolean isTopLevel() {
        return elements.size() == 1;
    }

    /** The value at this path; null where a step is missing or meets a value of another type. */
    @Override
    public @Nullable AttributeValue resolve(Item item) {
        AttributeValue value = item.get(topLevel());
        for (int i = 1; i < elements.size() && value != null; i++) {
            Element element = elements.get(i);
            value = element instanceof Name step ? value.member(step.name()) : value.element(((Index) element).index());
        }
        return value;
    }

    /** The value at this path. */
    @Override
    public AttributeValue compute(Item before) {
        AttributeValue value = resolve(before);
        if (value == null) {
            throw new InvalidExpressionException(
                    "The provided expression refers to an attribute that does not exist in the item");
        }
        return value;
    }

    @Override
    public void addPathsTo(List<DocumentPath> paths) {
        paths.add(this);
    }

    /** This path as the service prints it in messages, such as {@code [lines, [0], sku]}. */
    public String describe() {
        return elements.toString();
    }

    /** This path as written in an expression, such as {@code lines[0].sku}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Element element : elements) {
            text.append(element instanceof Name && text.length() > 0 ? "." : "").append(element);
        }
        return text.toString();
    }
}
