package io.keystave.storage.h2;

import io.keystave.storage.StorageOptions;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;
import org.jspecify.annotations.Nullable;

/**
 * A disk under one store that fails on demand and remembers what a power failure may lose: of each file what was synced,
 * and the writes since then. Real files lie beneath.
 */
final class FaultyDisk implements StoreFiles {
    private static final Map<String, FaultyDisk> DISKS = new ConcurrentHashMap<>();
    private static final int SECTOR = 512;

    static {
        FilePath.register(new FaultyPath());
    }

    private final Path main;
    private final StoreFiles real;
    private final Map<String, Image> images = new TreeMap<>();
    private long room = Long.MAX_VALUE;
    private boolean syncFails;
    private boolean mainFails;

    FaultyDisk(Path main) throws IOException {
        this.main = main;
        this.real = new DiskFiles(main);
        H2Store.open(main, StorageOptions.DEFAULT).close();
        DISKS.put(main.toAbsolutePath().toString(), this);
        image(main.getFileName().toString()).synced = Files.readAllBytes(main);
    }

    // Faults

    synchronized void leaveRoom(long bytes) {
        room = bytes;
    }

    synchronized void failSyncs() {
        syncFails = true;
    }

    /** Lets every write to the main file fail, and so the merger. */
    synchronized void failMainFile() {
        mainFails = true;
    }

    /**
     * Makes what is left after a power failure: everything synced, and of the writes since then any, in any order, some
     * of them in part.
     */
    synchronized Path powerFailure(Path folder, Random random) throws IOException {
        Path target = folder.resolve(main.getFileName());
        Files.createDirectories(StorePaths.journalFolder(target));
        for (Map.Entry<String, Image> entry : images.entrySet()) {
            boolean isMain = entry.getKey().equals(main.getFileName().toString());
            Path file = isMain ? target : StorePaths.journalFolder(target).resolve(entry.getKey());
            Files.write(file, entry.getValue().afterPowerFailure(random));
        }
        return target;
    }

    private Image image(String name) {
        return images.computeIfAbsent(name, n -> new Image());
    }

    private synchronized void beforeWrite(int bytes, boolean toMain) throws IOException {
        if (toMain && mainFails) {
            throw new IOException("Input/output error");
        }
        if (bytes > room) {
            throw new IOException("No space left on device");
        }
        room -= bytes;
    }

    private synchronized void wrote(String name, long position, byte[] bytes) {
        image(name).pending.add(new Write(position, bytes));
    }

    private synchronized void truncated(String name, long size) {
        image(name).pending.add(new Write(size, null));
    }

    private synchronized void beforeSync() throws IOException {
        if (syncFails) {
            throw new IOException("Input/output error");
        }
    }

    private synchronized void synced(String name) {
        image(name).sync();
    }

    /** One write, or with no bytes the cutting of the file to a size. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    private record Write(long position, byte @Nullable [] bytes) {}

    private static final class Image {
        private byte[] synced = {};
        private final List<Write> pending = new ArrayList<>();

        void sync() {
            pending.forEach(write -> synced = apply(synced, write, write.bytes == null ? 0 : write.bytes.length));
            pending.clear();
        }

        byte[] afterPowerFailure(Random random) {
            byte[] image = synced.clone();
            for (Write write : pending) {
                // Metadata keeps its order; data does not.
                if (write.bytes == null) {
                    image = apply(image, write, 0);
                } else if (random.nextInt(3) > 0) {
                    int sectors = write.bytes.length / SECTOR + 1;
                    int length = random.nextInt(4) > 0
                            ? write.bytes.length
                            : Math.min(write.bytes.length, random.nextInt(sectors) * SECTOR);
                    image = apply(image, write, length);
                }
            }
            return image;
        }

        private static byte[] apply(byte[] image, Write write, int length) {
            if (write.bytes == null) {
                return Arrays.copyOf(image, (int) write.position);
            }
            int end = (int) write.position + length;
            byte[] result = end > image.length ? Arrays.copyOf(image, end) : image;
            System.arraycopy(write.bytes, 0, result, (int) write.position, length);
            return result;
        }
    }

    // The journal's files

    @Override
    public String mainName() {
        return FaultyPath.SCHEME + ":" + main.toAbsolutePath();
    }

    @Override
    public List<String> segments() throws IOException {
        return real.segments();
    }

    @Override
    public SegmentFile createSegment(String name) throws IOException {
        beforeWrite(0, false);
        SegmentFile file = real.createSegment(name);
        synchronized (this) {
            images.put(name, new Image());
        }
        return new SegmentFile() {
            @Override
            public void write(ByteBuffer bytes, long position) throws IOException {
                byte[] copy = new byte[bytes.remaining()];
                bytes.duplicate().get(copy);
                beforeWrite(copy.length, false);
                wrote(name, position, copy);
                file.write(bytes, position);
            }

            @Override
            public void force() throws IOException {
                beforeSync();
                file.force();
                synced(name);
            }

            @Override
            public void close() throws IOException {
                file.close();
            }
        };
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
        synchronized (this) {
            images.remove(name);
        }
    }

    @Override
    public void forceDeletions() throws IOException {
        real.forceDeletions();
    }

    @Override
    public void deleteSegmentFolder() throws IOException {
        real.deleteSegmentFolder();
    }

    // The main file, as H2 opens it

    /** Public, because H2 makes one by reflection. */
    public static final class FaultyPath extends FilePathWrapper {
        static final String SCHEME = "faulty";

        @Override
        public String getScheme() {
            return SCHEME;
        }

        @Override
        public FileChannel open(String mode) throws IOException {
            FaultyDisk disk = DISKS.get(name.substring(SCHEME.length() + 1));
            return new FaultyChannel(getBase().open(mode), Objects.requireNonNull(disk));
        }
    }

    private static final class FaultyChannel extends FileBase {
        private final FileChannel base;
        private final FaultyDisk disk;
        private final String name;

        FaultyChannel(FileChannel base, FaultyDisk disk) {
            this.base = base;
            this.disk = disk;
            this.name = disk.main.getFileName().toString();
        }

        @Override
        public synchronized int write(ByteBuffer source, long position) throws IOException {
            byte[] copy = new byte[source.remaining()];
            source.duplicate().get(copy);
            disk.beforeWrite(copy.length, true);
            disk.wrote(name, position, copy);
            return base.write(source, position);
        }

        @Override
        public synchronized int write(ByteBuffer source) throws IOException {
            throw new IOException("MVStore gives the position of each write");
        }

        @Override
        public FileChannel truncate(long size) throws IOException {
            disk.truncated(name, size);
            base.truncate(size);
            return this;
        }

        @Override
        public void force(boolean metaData) throws IOException {
            disk.beforeSync();
            base.force(metaData);
            disk.synced(name);
        }

        @Override
        public synchronized int read(ByteBuffer target, long position) throws IOException {
            return base.read(target, position);
        }

        @Override
        public synchronized int read(ByteBuffer target) throws IOException {
            return base.read(target);
        }

        @Override
        public long position() throws IOException {
            return base.position();
        }

        @Override
        public FileChannel position(long position) throws IOException {
            base.position(position);
            return this;
        }

        @Override
        public long size() throws IOException {
            return base.size();
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return base.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            base.close();
        }
    }
}
