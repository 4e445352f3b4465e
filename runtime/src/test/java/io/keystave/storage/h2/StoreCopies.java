package io.keystave.storage.h2;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What a crash at this moment would leave of a store. */
final class StoreCopies {
    private StoreCopies() {}

    static void copy(Path store, Path target) throws IOException {
        Files.copy(store, target);
        Files.createDirectory(StorePaths.journalFolder(target));
        try (Stream<Path> segments = Files.list(StorePaths.journalFolder(store))) {
            for (Path segment : segments.toList()) {
                Files.copy(segment, StorePaths.journalFolder(target).resolve(segment.getFileName()));
            }
        }
    }
}
