package io.keystave.storage.h2;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/** Where the parts of a store are: {@code shop.db}, and while it is open {@code shop.db-journal/}. */
final class StorePaths {
    private StorePaths() {}

    static Path journalFolder(Path path) {
        return path.resolveSibling(path.getFileName() + "-journal");
    }

    /** Where a file is written that is not whole yet. */
    static Path unfinished(Path path) {
        return path.resolveSibling(path.getFileName() + "-unfinished");
    }

    /** H2's name for a file whose channel is opened again when a thread that used it was interrupted. */
    static String h2Name(Path path) {
        return "retry:" + path.toAbsolutePath();
    }

    /** Makes the names in a file's folder durable. Windows does so by itself and cannot open a folder. */
    static void syncFolder(Path file) throws IOException {
        if (!System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("windows")) {
            Interrupts.keepFrom(() -> {
                try (FileChannel folder =
                        FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
                    folder.force(true);
                }
            });
        }
    }
}
