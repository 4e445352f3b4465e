package io.keystave.operation;

import io.keystave.value.Item;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The condition of a write did not hold; nothing was changed. */
public class ConditionalCheckFailedException extends DynamoDbException {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable Item item;

    /** With the stored item, if the request asked for it and there is one. */
    public ConditionalCheckFailedException(@Nullable Item item) {
        super("The conditional request failed");
        this.item = item;
    }

    /** The stored item that the condition was judged on, if the request asked for it and there is one. */
    public Optional<Item> item() {
        return Optional.ofNullable(item);
    }
}
