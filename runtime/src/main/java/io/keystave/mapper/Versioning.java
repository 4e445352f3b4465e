package io.keystave.mapper;

/**
 * How the version of an entity is read and replaced. Generated for entities with a {@code @Version}.
 *
 * @param attributeName the attribute that holds the version
 */
public record Versioning<T>(String attributeName, Getter<T> getter, Setter<T> setter) {

    /** The version an entity carries, 0 if it was never stored. */
    public long version(T entity) {
        return getter.version(entity);
    }

    /** The same entity with another version. */
    public T withVersion(T entity, long version) {
        return setter.withVersion(entity, version);
    }

    /** Reads the version of an entity. */
    @FunctionalInterface
    public interface Getter<T> {
        long version(T entity);
    }

    /** Copies an entity with another version. */
    @FunctionalInterface
    public interface Setter<T> {
        T withVersion(T entity, long version);
    }
}
