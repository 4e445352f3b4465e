package io.keystave.sample;

import io.keystave.Keystave;
import java.io.IOException;
import java.nio.file.Path;

/** Opens a store, says so, and keeps it open until it is killed or nobody listens any more. */
final class HoldingProcess {
    private HoldingProcess() {}

    /** Argument: the store. */
    public static void main(String[] arguments) throws IOException {
        try (Keystave db = Keystave.embedded(Path.of(arguments[0]))) {
            db.schema().createMissing();
            System.out.println("open");
            System.out.flush();
            System.in.read();
        }
    }
}
