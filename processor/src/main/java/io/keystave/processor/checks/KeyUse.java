package io.keystave.processor.checks;

import io.keystave.processor.model.AttributeModel;
import io.keystave.processor.model.EntityModel;
import io.keystave.processor.model.IndexModel;
import io.keystave.processor.model.KeyModel;
import io.keystave.processor.model.Origin;
import io.keystave.processor.model.Role;
import java.util.stream.Stream;

/**
 * A component in a key of the table or of an index.
 *
 * @param keyText the key as messages say it: {@code the sort key}
 */
record KeyUse(AttributeModel attribute, Place place, boolean inTemplate, String keyText, Origin origin) {

    enum Place {
        TABLE_PARTITION,
        TABLE_SORT,
        INDEX_PARTITION,
        INDEX_SORT
    }

    boolean isSort() {
        return place == Place.TABLE_SORT || place == Place.INDEX_SORT;
    }

    boolean isTable() {
        return place == Place.TABLE_PARTITION || place == Place.TABLE_SORT;
    }

    /** Every use of a component that exists, the table's first. */
    static Stream<KeyUse> in(EntityModel entity) {
        return Stream.concat(
                entity.keys().stream().flatMap(KeyUse::inTable),
                entity.indexes().stream().flatMap(KeyUse::inIndex));
    }

    private static Stream<KeyUse> inTable(KeyModel key) {
        Place place = key.role() == Role.PARTITION_KEY ? Place.TABLE_PARTITION : Place.TABLE_SORT;
        return key.parts().stream()
                .flatMap(part -> part.attribute().stream()
                        .map(attribute ->
                                new KeyUse(attribute, place, key.isTemplate(), "the " + key.text(), part.origin())));
    }

    private static Stream<KeyUse> inIndex(IndexModel index) {
        String text = "the key of " + index.text();
        Stream<KeyUse> partition = index.isLocal()
                ? Stream.empty()
                : index.partitionParts().stream()
                        .flatMap(part -> part.attribute().stream()
                                .map(attribute ->
                                        new KeyUse(attribute, Place.INDEX_PARTITION, false, text, part.origin())));
        Stream<KeyUse> sort = index.sortParts().stream()
                .flatMap(part -> part.attribute().stream()
                        .map(attribute -> new KeyUse(attribute, Place.INDEX_SORT, false, text, part.origin())));
        return Stream.concat(partition, sort);
    }
}
