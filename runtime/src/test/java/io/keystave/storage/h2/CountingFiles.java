package io.keystave.storage.h2;

import io.keystave.storage.StorageOptions;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A store's files, counting the syncs of its journal. */
final class CountingFiles implements StoreFiles {
    final AtomicInteger forces = new AtomicInteger();
    private final StoreFiles real;

    CountingFiles(Path path) {
        H2Store.open(path, StorageOptions.DEFAULT).close();
        this.real = new DiskFiles(path);
    }

    @Override
    public SegmentFile createSegment(String name) throws IOException {
        SegmentFile file = real.createSegment(name);
        return new SegmentFile() {
            @Override
            public void write(ByteBuffer bytes, long position) throws IOException {
                file.write(bytes, position);
            }

            @Override
            public void force() throws IOException {
                forces.incrementAndGet();
                file.force();
            }

            @Override
            public void close() throws IOException {
                file.close();
            }
        };
    }

    @Override
    public String mainName() {
        return real.mainName();
    }

    @Override
    public List<String> segments() throws IOException {
        return real.segments();
    }

    @Override
    public byte[] readSegment(String name) throws IOException {
        return real.readSegment(name);
    }

    @Override
    public void forceSegment(String name) throws IOException {
        real.forceSegment(name);
    }

    @Override
    public void deleteSegment(String name) throws IOException {
        real.deleteSegment(name);
    }

    @Override
    public void forceDeletions() throws IOException {
        real.forceDeletions();
    }

    @Override
    public void deleteSegmentFolder() throws IOException {
        real.deleteSegmentFolder();
    }
}
