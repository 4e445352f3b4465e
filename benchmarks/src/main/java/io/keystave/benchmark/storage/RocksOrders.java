package io.keystave.benchmark.storage;

import io.keystave.storage.Durability;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.ColumnFamilyDescriptor;
import org.rocksdb.ColumnFamilyHandle;
import org.rocksdb.ColumnFamilyOptions;
import org.rocksdb.CompressionType;
import org.rocksdb.DBOptions;
import org.rocksdb.LRUCache;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.WriteBatch;
import org.rocksdb.WriteOptions;

/** On RocksDB with its write-ahead log: a column family for each map, a bloom filter, no compression. */
final class RocksOrders extends OrderStore {
    static {
        RocksDB.loadLibrary();
    }

    private final Path path;
    private final RocksDB db;
    private final ColumnFamilyHandle orders;
    private final ColumnFamilyHandle index;
    private final ColumnFamilyHandle stream;
    private final WriteOptions writeOptions;
    private final List<ColumnFamilyHandle> handles = new ArrayList<>();

    RocksOrders(Path path, Durability durability) throws RocksDBException {
        this.path = path;
        BlockBasedTableConfig table = new BlockBasedTableConfig()
                .setBlockCache(new LRUCache(CACHE_BYTES))
                .setFilterPolicy(new BloomFilter(10));
        ColumnFamilyOptions family = new ColumnFamilyOptions()
                .setCompressionType(CompressionType.NO_COMPRESSION)
                .setTableFormatConfig(table);
        List<ColumnFamilyDescriptor> families = new ArrayList<>();
        for (String name : List.of("default", "orders", "index", "stream")) {
            families.add(new ColumnFamilyDescriptor(name.getBytes(StandardCharsets.UTF_8), family));
        }
        DBOptions options = new DBOptions().setCreateIfMissing(true).setCreateMissingColumnFamilies(true);
        db = RocksDB.open(options, path.toString(), families, handles);
        orders = handles.get(1);
        index = handles.get(2);
        stream = handles.get(3);
        writeOptions = new WriteOptions()
                .setSync(durability == Durability.POWER)
                .setDisableWAL(durability == Durability.BUFFERED);
    }

    @Override
    void write(long number, byte[] key, byte[] order, byte[] indexKey, byte @Nullable [] oldIndexKey, long trimBelow) {
        try (WriteBatch batch = new WriteBatch()) {
            batch.put(orders, key, order);
            if (oldIndexKey != null) {
                batch.delete(index, oldIndexKey);
            }
            batch.put(index, indexKey, order);
            batch.put(stream, number(number), order);
            if (trimBelow > 0) {
                batch.deleteRange(stream, number(0), number(trimBelow));
            }
            db.write(writeOptions, batch);
        } catch (RocksDBException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] number(long value) {
        return ByteBuffer.allocate(8).putLong(value).array();
    }

    @Override
    byte @Nullable [] get(byte[] key) {
        try {
            return db.get(orders, key);
        } catch (RocksDBException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    long scan(byte[] indexKey, int count) {
        long bytes = 0;
        try (RocksIterator iterator = db.newIterator(index)) {
            iterator.seek(indexKey);
            for (int i = 0; i < count && iterator.isValid(); i++) {
                bytes += iterator.value().length;
                iterator.next();
            }
        }
        return bytes;
    }

    @Override
    long diskBytes() throws IOException {
        long bytes = 0;
        try (Stream<Path> files = Files.list(path)) {
            for (Path file : files.toList()) {
                try {
                    bytes += Files.size(file);
                } catch (NoSuchFileException e) {
                    // A compaction has just removed it.
                }
            }
        }
        return bytes;
    }

    @Override
    public void close() {
        handles.forEach(ColumnFamilyHandle::close);
        db.close();
        writeOptions.close();
    }
}
