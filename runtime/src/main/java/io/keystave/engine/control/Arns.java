package io.keystave.engine.control;

/** The names that the account and Region of this engine give to tables and indexes all over the world. */
public final class Arns {
    private final String prefix;

    public Arns(String region, String accountId) {
        prefix = "arn:aws:dynamodb:" + region + ":" + accountId + ":table/";
    }

    public String table(String tableName) {
        return prefix + tableName;
    }

    String index(String tableName, String indexName) {
        return table(tableName) + "/index/" + indexName;
    }
}
