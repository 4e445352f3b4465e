/** The typed API, the operations model, the embedded engine and its store. */
module io.keystave.runtime {
    requires transitive io.keystave.annotations;
    requires static transitive org.jspecify;
    requires org.slf4j;
    requires com.h2database;

    exports io.keystave;
    exports io.keystave.expression;
    exports io.keystave.mapper;
    exports io.keystave.operation;
    exports io.keystave.query;
    exports io.keystave.realism;
    // Durability and StorageException belong to what opening a database takes and throws.
    exports io.keystave.storage;
    exports io.keystave.stream;
    exports io.keystave.value;
}
