package io.keystave.storage.h2;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/** The files as they are on disk. */
final class DiskFiles implements StoreFiles {
    private final Path main;
    private final Path folder;

    DiskFiles(Path main) {
        this.main = main;
        this.folder = StorePaths.journalFolder(main);
    }

    @Override
    public String mainName() {
        return StorePaths.h2Name(main);
    }

    @Override
    public List<String> segments() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(JournalFormat::isSegmentName)
                    .sorted()
                    .toList();
        }
    }

    @Override
    public SegmentFile createSegment(String name) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectory(folder);
            StorePaths.syncFolder(folder);
        }
        Path file = folder.resolve(name);
        OpenSegment segment = new OpenSegment(file);
        StorePaths.syncFolder(file);
        return segment;
    }

    @Override
    public byte[] readSegment(String name) throws IOException {
        return Files.readAllBytes(folder.resolve(name));
    }

    @Override
    public void forceSegment(String name) throws IOException {
        Interrupts.keepFrom(() -> {
            try (FileChannel channel = FileChannel.open(folder.resolve(name), StandardOpenOption.WRITE)) {
                channel.force(false);
            }
        });
    }

    @Override
    public void deleteSegment(String name) throws IOException {
        Files.deleteIfExists(folder.resolve(name));
    }

    @Override
    public void forceDeletions() throws IOException {
        StorePaths.syncFolder(folder.resolve("any"));
    }

    @Override
    public void deleteSegmentFolder() throws IOException {
        try {
            Files.deleteIfExists(folder);
        } catch (DirectoryNotEmptyException e) {
            // Somebody keeps a file of his own there.
        }
    }

    /** A segment with a channel that can be opened again, because an interrupted thread may close it. */
    private static final class OpenSegment implements SegmentFile {
        private final Path file;
        private FileChannel channel;

        OpenSegment(Path file) throws IOException {
            this.file = file;
            this.channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
        }

        @Override
        public void write(ByteBuffer bytes, long position) throws IOException {
            int start = bytes.position();
            Interrupts.keepFrom(() -> {
                reopenIfClosed();
                while (bytes.hasRemaining()) {
                    channel.write(bytes, position + bytes.position() - start);
                }
            });
        }

        @Override
        public void force() throws IOException {
            Interrupts.keepFrom(() -> {
                reopenIfClosed();
                channel.force(false);
            });
        }

        private void reopenIfClosed() throws IOException {
            if (!channel.isOpen()) {
                channel = FileChannel.open(file, StandardOpenOption.WRITE);
            }
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
