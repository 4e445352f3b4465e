package io.keystave.engine.validation;

import io.keystave.engine.table.Index;
import io.keystave.engine.table.KeySchema;
import io.keystave.engine.table.Table;
import io.keystave.expression.DocumentPath;
import io.keystave.expression.KeyAttribute;
import io.keystave.expression.KeyAttributeRules;
import io.keystave.expression.Literal;
import io.keystave.expression.UpdateExpression;
import io.keystave.operation.UpdateItem;
import io.keystave.operation.ValidationException;
import io.keystave.value.AttributeValue;
import io.keystave.value.Item;
import io.keystave.value.Limits;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules of UpdateItem. */
public final class UpdateItemRules {
    private static final String INDEX_KEY = "The update expression attempted to update the secondary index key ";

    private UpdateItemRules() {}

    /** Checks what needs no table. */
    public static void check(UpdateItem request) {
        TableNames.require(request.tableName());
    }

    /** Checks an update against the schema of its table and gives the item's key. */
    public static byte[] key(Table table, Item key, @Nullable UpdateExpression update) {
        byte[] encoded = KeyRules.encodeKey(table, key);
        if (update == null) {
            return encoded;
        }
        KeyAttributeRules.requireScalarUse(update.paths(), table.key().names(), table.indexKeyNames());
        KeyAttributeRules.requireKeyUntouched(update, table.key().names());
        for (var set : update.sets()) {
            if (set.value() instanceof Literal literal) {
                requireIndexKeyLiteral(table, set.path(), literal.value());
            }
        }
        update.adds().forEach(add -> requireIndexKeyLiteral(table, add.path(), add.value()));
        return encoded;
    }

    private static void requireIndexKeyLiteral(Table table, DocumentPath target, AttributeValue value) {
        for (Index index : table.indexes()) {
            KeySchema schema = index.key();
            for (int i = 0; i < schema.ownAttributes(); i++) {
                KeyAttribute attribute = schema.attributes().get(i);
                if (attribute.name().equals(target.topLevel())) {
                    KeyRules.requireType(index, attribute, value);
                    requireIndexKeyLength(schema.isPartitionKey(i), value);
                }
            }
        }
    }

    /** Checks what the update has made of the item: index keys that it touched, and the size. */
    public static void requireStorable(Table table, @Nullable UpdateExpression update, Item after) {
        if (update != null && !table.indexes().isEmpty()) {
            Set<String> touched = update.topLevelNames();
            for (Index index : table.indexes()) {
                KeySchema schema = index.key();
                for (int i = 0; i < schema.ownAttributes(); i++) {
                    KeyAttribute attribute = schema.attributes().get(i);
                    AttributeValue value =
                            touched.contains(attribute.name().text()) ? after.get(attribute.name()) : null;
                    if (value != null) {
                        requireIndexKey(attribute, schema.isPartitionKey(i), value);
                    }
                }
            }
        }
        ItemSizeRules.requireUpdated(table, after);
    }

    private static void requireIndexKey(KeyAttribute attribute, boolean isPartitionKey, AttributeValue value) {
        if (!value.is(attribute.type())) {
            throw new ValidationException(INDEX_KEY + "to unsupported type");
        }
        requireIndexKeyLength(isPartitionKey, value);
    }

    private static void requireIndexKeyLength(boolean isPartitionKey, AttributeValue value) {
        int length = value.payloadLength();
        if (length == 0) {
            throw InvalidParameters.notValid(
                    "The update expression attempted to update a secondary index key to a value"
                            + " that is not supported. The AttributeValue for a key attribute cannot contain an empty "
                            + KeyRules.nameOf(value.type()) + " value.");
        }
        if (length > (isPartitionKey ? Limits.PARTITION_KEY_BYTES : Limits.SORT_KEY_BYTES)) {
            throw new ValidationException(INDEX_KEY + "beyond allowed size limits.");
        }
    }
}
