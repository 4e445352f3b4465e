package io.keystave.engine.transaction;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.keystave.engine.table.KeyLocks;
import io.keystave.operation.IdempotentParameterMismatchException;
import io.keystave.operation.TransactionInProgressException;
import io.keystave.storage.Range;
import io.keystave.storage.Storage;
import io.keystave.storage.StoreMap;
import io.keystave.storage.WriteBatch;
import io.keystave.value.AttributeValue;
import io.keystave.value.Item;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The client request tokens of transactions: each does something only once, also if the process ends between. */
public final class IdempotencyTokens {
    /*
     * A token is written together with what its transaction writes, so one is there if and only if the other is. It has
     * two entries: one under the token, which answers, and one under the time, which finds the old ones. Whoever writes or
     * forgets a token holds the lock for its entry; that it is used only once at a time is kept in memory, since a running
     * transaction ends with the process.
     */

    /** How long a token answers after its transaction. Source: API reference, TransactWriteItems, ClientRequestToken. */
    private static final Duration VALID = Duration.ofMinutes(10);

    /** How many old tokens each new one takes away: more than one, so that they become fewer. */
    private static final int FORGOTTEN_AT_ONCE = 4;

    private static final byte ANSWER_PREFIX = 'k';
    private static final byte TIME_PREFIX = 't';

    /** Tells the operations apart that have tokens. */
    private static final byte TRANSACT_WRITE_ITEMS = 'w';

    private final Storage storage;
    private final KeyLocks locks;
    private final Clock clock;
    private final StoreMap map;
    private final Set<String> running = ConcurrentHashMap.newKeySet();

    /** The tokens of a store. */
    public IdempotencyTokens(Storage storage, KeyLocks locks, Clock clock) {
        this.storage = storage;
        this.locks = locks;
        this.clock = clock;
        this.map = storage.map("tokens");
    }

    /**
     * Does something if the token is new or too old, and otherwise answers with the read units that were remembered, by
     * table.
     *
     * @throws TransactionInProgressException if the same token is being used
     * @throws IdempotentParameterMismatchException if the token was used for another request
     */
    <R> R once(String token, byte[] digest, Function<Use, R> action, Function<Map<String, Double>, R> answer) {
        if (!running.add(token)) {
            throw new TransactionInProgressException(
                    "The transaction with the given request token is already in progress.");
        }
        try {
            byte[] key = answerKey(token);
            Item known = known(key);
            if (known == null) {
                R result = action.apply(new Use(key, digest));
                forgetOld();
                return result;
            }
            if (!Arrays.equals(attribute(known, "digest").asBinary(), digest)) {
                throw new IdempotentParameterMismatchException(
                        "The request uses the same client token as a previous, but non-identical request. Do not reuse a"
                                + " client token with different requests, unless the requests are identical");
            }
            Map<String, Double> readUnits = new LinkedHashMap<>();
            attribute(known, "readUnits")
                    .asMap()
                    .forEach((table, units) -> readUnits.put(table, (double) units.asLong()));
            return answer.apply(readUnits);
        } finally {
            running.remove(token);
        }
    }

    private @Nullable Item known(byte[] key) {
        byte[] stored = storage.get(map, key);
        Item known = stored == null ? null : Item.fromBytes(stored);
        return known == null || finishedMillis(known) <= oldestMillis() ? null : known;
    }

    private long oldestMillis() {
        return clock.millis() - VALID.toMillis();
    }

    private static long finishedMillis(Item known) {
        return attribute(known, "finished").asLong();
    }

    private static AttributeValue attribute(Item known, String name) {
        AttributeValue value = known.get(name);
        if (value == null) {
            throw new IllegalStateException("A stored request token lacks \"" + name + "\".");
        }
        return value;
    }

    /** One use of a token, whose transaction writes it with the rest. */
    final class Use {
        private final byte[] key;
        private final byte[] digest;

        private Use(byte[] key, byte[] digest) {
            this.key = key;
            this.digest = digest;
        }

        /** The number of the lock that is to be held for {@link #addTo}. */
        int stripe() {
            return locks.stripe(map, key);
        }

        /** Remembers that the transaction was done and what a repetition costs. */
        void addTo(WriteBatch batch, Map<String, Double> readUnits) {
            long now = clock.millis();
            Map<String, AttributeValue> units = new LinkedHashMap<>();
            readUnits.forEach((table, spent) -> units.put(table, AttributeValue.ofNumber(Math.round(spent))));
            Item.Builder known = Item.builder()
                    .put("digest", AttributeValue.ofBinary(digest))
                    .put("readUnits", AttributeValue.ofMap(units))
                    .number("finished", now);
            batch.put(map, key, known.build().bytes());
            batch.put(map, timeKey(now, key), new byte[0]);
        }
    }

    private void forgetOld() {
        List<byte[]> old = new ArrayList<>();
        byte[] from = {TIME_PREFIX};
        Range range = storage.range(map, from, timeKey(oldestMillis(), new byte[1]));
        while (old.size() < FORGOTTEN_AT_ONCE && range.next()) {
            old.add(range.key());
        }
        old.forEach(this::forget);
    }

    private void forget(byte[] timeKey) {
        ByteBuffer entry = ByteBuffer.wrap(timeKey, 1, timeKey.length - 1);
        long millis = entry.getLong();
        byte[] key = ByteBuffer.allocate(1 + entry.remaining())
                .put(ANSWER_PREFIX)
                .put(entry)
                .array();
        ReentrantLock lock = locks.lock(locks.stripe(map, key));
        lock.lock();
        try {
            byte[] stored = storage.get(map, key);
            WriteBatch batch = new WriteBatch().delete(map, timeKey);
            // Unless the token was used again since.
            if (stored != null && finishedMillis(Item.fromBytes(stored)) == millis) {
                batch.delete(map, key);
            }
            storage.write(batch);
        } finally {
            lock.unlock();
        }
    }

    private static byte[] answerKey(String token) {
        byte[] text = token.getBytes(UTF_8);
        return ByteBuffer.allocate(2 + text.length)
                .put(ANSWER_PREFIX)
                .put(TRANSACT_WRITE_ITEMS)
                .put(text)
                .array();
    }

    /** The entry under a time of what is under a key for answers. */
    private static byte[] timeKey(long millis, byte[] answerKey) {
        return ByteBuffer.allocate(Long.BYTES + answerKey.length)
                .put(TIME_PREFIX)
                .putLong(millis)
                .put(answerKey, 1, answerKey.length - 1)
                .array();
    }
}
