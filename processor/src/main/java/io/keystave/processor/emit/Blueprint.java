package io.keystave.processor.emit;

import io.keystave.processor.model.AttributeModel;
import io.keystave.processor.model.EntityKind;
import io.keystave.processor.model.EntityModel;
import io.keystave.processor.model.ItemTypeModel;
import io.keystave.processor.model.KeyModel;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What all emitters of one entity share.
 *
 * @param isSound whether the entity has no error; if it has one, only what users can name is written, without values
 */
record Blueprint(
        EntityModel entity,
        GeneratedNames names,
        CodecCode codecs,
        QueryPath table,
        List<QueryPath> indexes,
        boolean isSound) {

    static Blueprint of(EntityModel entity, boolean isSound) {
        GeneratedNames names = new GeneratedNames(entity);
        return new Blueprint(
                entity,
                names,
                new CodecCode(entity, names),
                QueryPath.table(entity),
                entity.indexes().stream()
                        .map(index -> QueryPath.index(entity, index))
                        .toList(),
                isSound);
    }

    /** The table's path and then those of the indexes. */
    List<QueryPath> paths() {
        return Stream.concat(Stream.of(table), indexes.stream()).toList();
    }

    /** The components of the primary key, from the left. */
    List<AttributeModel> keyAttributes() {
        return table.parts().stream().map(PathPart::attribute).toList();
    }

    /** Whether the entity is a sealed interface over several item types. */
    boolean isCollection() {
        return entity.kind() == EntityKind.SEALED_INTERFACE;
    }

    /** The attribute that tells the item types of the table apart; empty if there is one type, or its sort key does. */
    Optional<String> typeAttribute() {
        return Stream.concat(Stream.of(entity), entity.itemTypes().stream())
                .flatMap(type -> type.itemType().stream())
                .map(ItemTypeModel::typeAttribute)
                .filter(name -> !name.isEmpty())
                .findFirst();
    }

    List<KeyModel> templates() {
        return entity.keys().stream().filter(KeyModel::isTemplate).toList();
    }
}
