package io.keystave.storage;

/**
 * A named, ordered map of a {@link Storage}, got from {@link Storage#map}. Keys are ordered by their unsigned bytes.
 *
 * @param id what the journal calls the map; never used again after the map is dropped
 * @param name what the catalogue calls it
 */
public record StoreMap(int id, String name) {}
