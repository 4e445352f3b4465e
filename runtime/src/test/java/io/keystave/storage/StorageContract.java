package io.keystave.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keystave.storage.StorageException.Reason;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What every store does, on a file or in memory. */
public abstract class StorageContract {
    protected Storage storage;

    protected abstract Storage open();

    /** Moves what was written so far out of the overlay, so that later calls read it from the main file. */
    protected abstract void merge(Storage store);

    @BeforeEach
    void openStore() {
        storage = open();
    }

    @AfterEach
    void closeStore() {
        storage.close();
    }

    static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    static @Nullable String text(byte @Nullable [] bytes) {
        return bytes == null ? null : new String(bytes, UTF_8);
    }

    /** The entries of a range as {@code key=value}. */
    static List<String> entries(Range range) {
        List<String> entries = new ArrayList<>();
        while (range.next()) {
            entries.add(text(range.key()) + "=" + text(range.value()));
        }
        return entries;
    }

    private void put(StoreMap map, String key, String value) {
        storage.write(new WriteBatch().put(map, bytes(key), bytes(value)));
    }

    private List<String> all(StoreMap map) {
        return entries(storage.range(map, null, null));
    }

    @Nested
    class Writes {
        @Test
        void changeAllMapsOfABatchTogether() {
            StoreMap orders = storage.map("orders");
            StoreMap byStatus = storage.map("byStatus");

            long sequence = storage.write(new WriteBatch()
                    .put(orders, bytes("o1"), bytes("open"))
                    .put(byStatus, bytes("open/o1"), bytes(""))
                    .delete(byStatus, bytes("new/o1")));
            storage.awaitDurable(sequence);

            assertThat(text(storage.get(orders, bytes("o1")))).isEqualTo("open");
            assertThat(all(byStatus)).containsExactly("open/o1=");
            assertThat(storage.sequence()).isEqualTo(sequence);
            assertThat(storage.durableSequence()).isEqualTo(sequence);
        }

        @Test
        void applyChangesOfOneBatchInOrder() {
            StoreMap orders = storage.map("orders");
            put(orders, "o3", "old");

            storage.write(new WriteBatch()
                    .put(orders, bytes("o1"), bytes("first"))
                    .put(orders, bytes("o1"), bytes("second"))
                    .put(orders, bytes("o2"), bytes("gone"))
                    .deleteRange(orders, bytes("o2"), null)
                    .put(orders, bytes("o4"), bytes("after")));

            assertThat(all(orders)).containsExactly("o1=second", "o4=after");
        }

        @Test
        void haveRisingSequences() {
            StoreMap orders = storage.map("orders");

            long first = storage.write(new WriteBatch().put(orders, bytes("o1"), bytes("a")));
            long second = storage.write(new WriteBatch().put(orders, bytes("o1"), bytes("b")));

            assertThat(first).isPositive();
            assertThat(second).isGreaterThan(first);
        }

        @Test
        void endSequencedKeysInSequenceAndOrdinal() {
            StoreMap stream = storage.map("stream");

            long sequence = storage.write(new WriteBatch()
                    .putSequenced(stream, bytes("shard-1/"), bytes("a"))
                    .putSequenced(stream, bytes("shard-1/"), bytes("b")));

            byte[] first = WriteBatch.sequencedKey(bytes("shard-1/"), sequence, 0);
            byte[] second = WriteBatch.sequencedKey(bytes("shard-1/"), sequence, 1);
            assertThat(text(storage.get(stream, first))).isEqualTo("a");
            assertThat(text(storage.get(stream, second))).isEqualTo("b");
            assertThat(first).hasSize(8 + 8 + 2).endsWith(0, 0);
            assertThat(second).endsWith(0, 1);
        }

        @Test
        void areRefusedWithoutChanges() {
            assertThatThrownBy(() -> storage.write(new WriteBatch())).isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void leaveNothingBehindWhenAMapIsGone() {
            StoreMap orders = storage.map("orders");
            StoreMap old = storage.map("old");
            storage.dropMap(old);

            assertThatThrownBy(() -> storage.write(new WriteBatch()
                            .put(orders, bytes("o1"), bytes("a"))
                            .put(old, bytes("o1"), bytes("a"))))
                    .isInstanceOfSatisfying(
                            StorageException.class, e -> assertThat(e.reason()).isEqualTo(Reason.NO_SUCH_MAP))
                    .hasMessageContaining("Cannot use map \"old\"");

            assertThat(all(orders)).isEmpty();
        }
    }

    @Nested
    class Reads {
        @Test
        void orderKeysByUnsignedBytes() {
            StoreMap map = storage.map("m");
            byte[][] keys = {{}, {0}, {0, 0}, {1}, {127}, {(byte) 128}, {(byte) 255}, {(byte) 255, 0}};
            for (int i = keys.length - 1; i >= 0; i--) {
                storage.write(new WriteBatch().put(map, keys[i], keys[i]));
                if (i == 4) {
                    merge(storage);
                }
            }

            Range range = storage.range(map, null, null);

            for (byte[] key : keys) {
                assertThat(range.next()).isTrue();
                assertThat(range.key()).isEqualTo(key);
            }
            assertThat(range.next()).isFalse();
            assertThat(range.next()).isFalse();
        }

        @Test
        void includeTheLowerBoundAndExcludeTheUpperInBothDirections() {
            StoreMap map = storage.map("m");
            for (String key : List.of("a", "b", "c", "d")) {
                put(map, key, key);
            }

            for (int pass = 0; pass < 2; pass++) {
                assertThat(entries(storage.range(map, bytes("b"), bytes("d")))).containsExactly("b=b", "c=c");
                assertThat(entries(storage.rangeDescending(map, bytes("b"), bytes("d"))))
                        .containsExactly("c=c", "b=b");
                assertThat(entries(storage.range(map, bytes("d"), bytes("b")))).isEmpty();
                assertThat(entries(storage.rangeDescending(map, bytes("b"), bytes("b"))))
                        .isEmpty();
                merge(storage);
            }
        }

        @Test
        void standOnNoEntryBeforeNextAndAfterTheEnd() {
            StoreMap map = storage.map("m");
            put(map, "a", "1");
            Range range = storage.range(map, null, null);

            assertThatThrownBy(range::key).isInstanceOf(IllegalStateException.class);
            assertThat(range.next()).isTrue();
            assertThat(text(range.key())).isEqualTo("a");
            assertThat(range.next()).isFalse();
            assertThatThrownBy(range::value).isInstanceOf(IllegalStateException.class);
        }

        @Test
        void takeTheNewestOfMergedAndUnmergedValues() {
            StoreMap map = storage.map("m");
            put(map, "a", "merged");
            put(map, "b", "merged");
            put(map, "c", "merged");
            merge(storage);

            storage.write(new WriteBatch().delete(map, bytes("a")).put(map, bytes("b"), bytes("new")));

            assertThat(storage.get(map, bytes("a"))).isNull();
            assertThat(text(storage.get(map, bytes("b")))).isEqualTo("new");
            assertThat(text(storage.get(map, bytes("c")))).isEqualTo("merged");
            assertThat(all(map)).containsExactly("b=new", "c=merged");
        }

        @Test
        void passManyEntriesOnceAndInOrderWhileTheyAreRewrittenAndMerged() {
            StoreMap map = storage.map("m");
            int count = 5_000;
            WriteBatch batch = new WriteBatch();
            for (int i = 0; i < count; i++) {
                batch.put(map, bytes("k%05d".formatted(i)), new byte[200]);
            }
            storage.write(batch);

            Range up = storage.range(map, null, null);
            Range down = storage.rangeDescending(map, null, null);
            for (int i = 0; i < count; i++) {
                assertThat(up.next()).isTrue();
                assertThat(text(up.key())).isEqualTo("k%05d".formatted(i));
                assertThat(down.next()).isTrue();
                assertThat(text(down.key())).isEqualTo("k%05d".formatted(count - 1 - i));
                if (i % 500 == 0) {
                    WriteBatch rewrite = new WriteBatch();
                    for (int j = 0; j < count; j += 3) {
                        rewrite.put(map, bytes("k%05d".formatted(j)), new byte[200 + i / 500]);
                    }
                    storage.write(rewrite);
                    merge(storage);
                }
            }
            assertThat(up.next()).isFalse();
            assertThat(down.next()).isFalse();
        }
    }

    @Nested
    class DeletedRanges {
        @Test
        void hideMergedAndUnmergedEntriesButNotLaterOnes() {
            StoreMap map = storage.map("m");
            for (String key : List.of("a", "b", "c", "d", "e")) {
                put(map, key, "merged");
            }
            merge(storage);
            put(map, "b2", "unmerged");

            storage.write(new WriteBatch().deleteRange(map, bytes("b"), bytes("d")));
            put(map, "c", "later");

            for (int pass = 0; pass < 3; pass++) {
                assertThat(all(map)).containsExactly("a=merged", "c=later", "d=merged", "e=merged");
                assertThat(entries(storage.rangeDescending(map, null, null)))
                        .containsExactly("e=merged", "d=merged", "c=later", "a=merged");
                assertThat(storage.get(map, bytes("b"))).isNull();
                assertThat(storage.get(map, bytes("b2"))).isNull();
                merge(storage);
            }
        }

        @Test
        void canBeOpenOnEitherSide() {
            StoreMap map = storage.map("m");
            for (String key : List.of("a", "b", "c", "d", "e")) {
                put(map, key, "1");
            }
            merge(storage);

            storage.write(new WriteBatch().deleteRange(map, null, bytes("b")).deleteRange(map, bytes("d"), null));

            assertThat(all(map)).containsExactly("b=1", "c=1");
            merge(storage);
            assertThat(all(map)).containsExactly("b=1", "c=1");
        }

        @Test
        void removeManyMergedEntries() {
            StoreMap map = storage.map("m");
            WriteBatch batch = new WriteBatch();
            for (int i = 0; i < 30_000; i++) {
                batch.put(map, bytes("k%05d".formatted(i)), new byte[400]);
            }
            storage.write(batch);
            merge(storage);

            storage.write(new WriteBatch().deleteRange(map, bytes("k00001"), bytes("k29999")));
            merge(storage);

            Range range = storage.range(map, null, null);
            assertThat(range.next()).isTrue();
            assertThat(text(range.key())).isEqualTo("k00000");
            assertThat(range.next()).isTrue();
            assertThat(text(range.key())).isEqualTo("k29999");
            assertThat(range.next()).isFalse();
        }
    }

    @Nested
    class Maps {
        @Test
        void areMadeOnDemandAndKeptApart() {
            StoreMap a = storage.map("a");
            StoreMap b = storage.map("b");
            put(a, "k", "1");

            assertThat(storage.map("a")).isEqualTo(a);
            assertThat(storage.mapNames()).containsExactly("a", "b");
            assertThat(storage.get(b, bytes("k"))).isNull();
        }

        @Test
        void areGoneWhenDroppedAndEmptyWhenMadeAgain() {
            StoreMap merged = storage.map("m");
            put(merged, "a", "1");
            merge(storage);
            put(merged, "b", "2");

            storage.dropMap(merged);

            assertThat(storage.mapNames()).isEmpty();
            assertThatThrownBy(() -> storage.get(merged, bytes("a"))).isInstanceOf(StorageException.class);
            assertThatThrownBy(() -> storage.range(merged, null, null)).isInstanceOf(StorageException.class);
            StoreMap again = storage.map("m");
            assertThat(again.id()).isNotEqualTo(merged.id());
            for (int pass = 0; pass < 2; pass++) {
                assertThat(all(again)).isEmpty();
                merge(storage);
            }
        }
    }

    @Nested
    class Snapshots {
        @Test
        void showOneMomentWhateverIsWrittenAndMergedLater() {
            StoreMap map = storage.map("m");
            put(map, "a", "merged");
            put(map, "b", "merged");
            put(map, "c", "merged");
            merge(storage);
            put(map, "b", "unmerged");
            put(map, "d", "unmerged");

            try (Snapshot snapshot = storage.snapshot()) {
                long sequence = storage.sequence();
                for (int pass = 0; pass < 3; pass++) {
                    put(map, "a", "later");
                    put(map, "a2", "later");
                    storage.write(
                            new WriteBatch().deleteRange(map, bytes("c"), null).delete(map, bytes("b")));
                    if (pass == 1) {
                        merge(storage);
                    }

                    assertThat(snapshot.sequence()).isEqualTo(sequence);
                    assertThat(entries(snapshot.range(map, null, null)))
                            .containsExactly("a=merged", "b=unmerged", "c=merged", "d=unmerged");
                    assertThat(entries(snapshot.rangeDescending(map, bytes("b"), bytes("d"))))
                            .containsExactly("c=merged", "b=unmerged");
                    assertThat(text(snapshot.get(map, bytes("a")))).isEqualTo("merged");
                    assertThat(snapshot.get(map, bytes("a2"))).isNull();
                    assertThat(text(snapshot.get(map, bytes("c")))).isEqualTo("merged");
                    assertThat(text(snapshot.get(map, bytes("d")))).isEqualTo("unmerged");
                }
            }
            assertThat(all(map)).containsExactly("a=later", "a2=later");
        }

        @Test
        void outliveTheirMap() {
            StoreMap map = storage.map("m");
            put(map, "a", "1");
            merge(storage);
            put(map, "b", "2");

            try (Snapshot snapshot = storage.snapshot()) {
                storage.dropMap(map);
                merge(storage);

                assertThat(entries(snapshot.range(map, null, null))).containsExactly("a=1", "b=2");
            }
        }

        @Test
        void knowNoMapThatWasMadeLater() {
            try (Snapshot snapshot = storage.snapshot()) {
                StoreMap map = storage.map("m");
                put(map, "a", "1");
                merge(storage);

                assertThat(snapshot.get(map, bytes("a"))).isNull();
                assertThat(entries(snapshot.range(map, null, null))).isEmpty();
            }
        }

        @Test
        void refuseReadsOnceClosed() {
            StoreMap map = storage.map("m");
            Snapshot snapshot = storage.snapshot();
            snapshot.close();
            snapshot.close();

            assertThatThrownBy(() -> snapshot.get(map, bytes("a")))
                    .isInstanceOfSatisfying(
                            StorageException.class, e -> assertThat(e.reason()).isEqualTo(Reason.CLOSED));
        }
    }

    @Nested
    class Closing {
        @Test
        void refusesLaterCalls() {
            StoreMap map = storage.map("m");
            Range range = storage.range(map, null, null);
            Snapshot snapshot = storage.snapshot();
            storage.close();
            storage.close();

            for (Runnable call : List.<Runnable>of(
                    () -> storage.get(map, bytes("a")),
                    range::next,
                    () -> snapshot.get(map, bytes("a")),
                    () -> storage.map("m"),
                    storage::snapshot,
                    storage::sizes,
                    () -> storage.awaitDurable(1),
                    () -> put(map, "a", "1"))) {
                assertThatThrownBy(call::run)
                        .isInstanceOfSatisfying(
                                StorageException.class,
                                e -> assertThat(e.reason()).isEqualTo(Reason.CLOSED));
            }
        }
    }
}
