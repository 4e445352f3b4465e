package io.keystave.stream;

import io.keystave.mapper.EntityMapper;
import io.keystave.operation.Backend;

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
    private final EntityMapper<T> mapper;

    /** For repositories. */
    public Changes(Backend backend, String tableName, EntityMapper<T> mapper) {
        this.backend = backend;
        this.tableName = tableName;
        this.mapper = mapper;
    }

    /**
     * A consumer, who is known by that name and goes on where he stood whenever he is started again. Consumers of different
     * names know nothing of each other.
     */
    public ChangeConsumer<T> named(String name) {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("A consumer needs a name that is not empty, to be known by it again.");
        }
        return new ChangeConsumer<>(backend, tableName, mapper, name, ConsumerSettings.DEFAULT);
    }
}
