package io.keystave.expression;

import io.keystave.value.AttributeValue;
import io.keystave.value.Item;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a condition compares: a value in the item, a value given with the expression, or the size of one of them. */
public sealed interface Operand permits DocumentPath, Literal, Size {
    /** The operand's value for an item; null if it has none. */
    @Nullable
    AttributeValue resolve(Item item);

    /** Adds every document path in this operand to a list. */
    void addPathsTo(List<DocumentPath> paths);
}
