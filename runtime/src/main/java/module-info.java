/** The typed API, the operations model, the embedded engine and its store. */
module io.keystave.runtime {
    requires transitive io.keystave.annotations;
    requires static transitive org.jspecify;
    requires org.slf4j;
    requires com.h2database;

    exports io.keystave.expression;
    exports io.keystave.value;
}
