package io.keystave.operation;

/** One attribute of a key and the part it plays. */
public record KeySchemaElement(String attributeName, KeyType keyType) {

    public static KeySchemaElement partitionKey(String attributeName) {
        return new KeySchemaElement(attributeName, KeyType.HASH);
    }

    public static KeySchemaElement sortKey(String attributeName) {
        return new KeySchemaElement(attributeName, KeyType.RANGE);
    }
}
