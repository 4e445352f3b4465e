package io.keystave.engine.control;

/** The names that the account and Region of this engine give to tables and what belongs to them, all over the world. */
public final class Arns {
    private final String region;
    private final String accountId;

    public Arns(String region, String accountId) {
        this.region = region;
        this.accountId = accountId;
    }

    public String table(String tableName) {
        return "arn:aws:dynamodb:" + region + ":" + accountId + ":table/" + tableName;
    }

    String index(String tableName, String indexName) {
        return table(tableName) + "/index/" + indexName;
    }

    String stream(String tableName, String label) {
        return table(tableName) + "/stream/" + label;
    }

    public String backup(String tableName, String backupId) {
        return table(tableName) + "/backup/" + backupId;
    }

    /** A key by its id or alias, or by its ARN, which stays as it is. */
    String key(String keyId) {
        if (keyId.startsWith("arn:")) {
            return keyId;
        }
        return "arn:aws:kms:" + region + ":" + accountId + ":" + (keyId.startsWith("alias/") ? "" : "key/") + keyId;
    }

    /** Whether a resource belongs to another account. */
    boolean isForeign(String arn) {
        String[] parts = arn.split(":", 6);
        return parts.length == 6 && !parts[4].equals(accountId);
    }
}
