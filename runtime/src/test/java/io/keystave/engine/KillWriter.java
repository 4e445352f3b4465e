package io.keystave.engine;

import io.keystave.operation.ListTables;
import io.keystave.storage.StorageOptions;
import io.keystave.storage.h2.H2Store;
import java.io.PrintStream;
import java.nio.file.Path;

/** The process that {@link KillTest} kills: it runs the script from given steps on and prints what is acknowledged. */
final class KillWriter {
    private KillWriter() {}

    /** The store's path, then for each writer the step it starts with. */
    public static void main(String[] args) {
        Engine engine = Engine.on(
                H2Store.open(Path.of(args[0]), StorageOptions.DEFAULT.withCheckpointBytes(300_000)),
                EngineOptions.DEFAULT);
        if (engine.listTables(ListTables.ALL).tableNames().isEmpty()) {
            engine.createTable(KillScript.table());
        }
        PrintStream out = System.out;
        for (int i = 0; i < KillScript.WRITERS; i++) {
            int writer = i;
            int first = Integer.parseInt(args[1 + i]);
            new Thread(() -> {
                        for (int step = first; ; step++) {
                            KillScript.run(engine, writer, step);
                            out.println(writer + " " + step + " .");
                        }
                    })
                    .start();
        }
    }
}
