package io.keystave.storage.h2;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeletedRangesTest {
    private static byte @Nullable [] key(int number) {
        return number < 0 ? null : new byte[] {(byte) number};
    }

    @Test
    void joinsRangesThatTouchOrOverlap() {
        DeletedRanges ranges =
                DeletedRanges.NONE.with(key(10), key(20)).with(key(30), key(40)).with(key(50), key(60));
        assertThat(ranges.size()).isEqualTo(3);

        assertThat(ranges.with(key(20), key(30)).size()).isEqualTo(2);
        assertThat(ranges.with(key(15), key(55)).size()).isEqualTo(1);
        assertThat(ranges.with(null, key(5)).size()).isEqualTo(4);
        assertThat(ranges.with(key(35), null).size()).isEqualTo(2);
        assertThat(ranges.with(key(9), key(9)).size()).isEqualTo(3);
    }

    @Test
    void coversWhatWasAdded() {
        for (long seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            boolean[] covered = new boolean[256];
            DeletedRanges ranges = DeletedRanges.NONE;
            for (int i = 0; i < 12; i++) {
                int from = random.nextInt(257) - 1;
                int to = random.nextInt(6) == 0 ? -1 : Math.min(255, Math.max(0, from) + random.nextInt(30));
                ranges = ranges.with(key(from), key(to));
                for (int k = Math.max(0, from); k < (to < 0 ? 256 : to); k++) {
                    covered[k] = true;
                }
            }
            for (int k = 0; k < 256; k++) {
                assertThat(ranges.indexOf(new byte[] {(byte) k}) >= 0)
                        .as("seed %d, key %d", seed, k)
                        .isEqualTo(covered[k]);
            }
        }
    }
}
