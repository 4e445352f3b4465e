package io.keystave.stream;

import io.keystave.expression.ConditionExpression;
import io.keystave.mapper.EntityMapper;
import io.keystave.operation.Backend;
import org.jspecify.annotations.Nullable;

/**
 * The changes of a table's entities. Costs nothing until a consumer is started.
 *
 * <pre>{@code
 * try (ChangeSubscription mailer = orders.changes().named("mailer").fromOldest().forEach(change -> {
 *     if (change instanceof Updated<Order> update && update.after().status() == SHIPPED) {
 *         mail(update.after());
 *     }
 * })) {
 *     run();
 * }
 * }</pre>
 *
 * <p>The table needs a stream that shows both images, as {@code @Table(stream = true)} makes one.
 *
 * @param <T> the entity
 */
public final class Changes<T> {
    private final Backend backend;
    private final String tableName;
    private final ChangeReader<T> reader;

    /**
     * For repositories.
     *
     * @param itemType what the entity's items have in common, where the table holds several types; null if it holds one
     */
    public Changes(Backend backend, String tableName, EntityMapper<T> mapper, @Nullable ConditionExpression itemType) {
        this.backend = backend;
        this.tableName = tableName;
        this.reader = new ChangeReader<>(mapper, itemType);
    }

    /**
     * A consumer, who is known by that name and goes on where he stood whenever he is started again. Consumers of different
     * names know nothing of each other.
     */
    public ChangeConsumer<T> named(String name) {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("A consumer needs a name that is not empty, to be known by it again.");
        }
        return new ChangeConsumer<>(backend, tableName, reader, name, ConsumerSettings.DEFAULT);
    }
}
