package io.keystave.benchmark.typed;

import io.keystave.value.Item;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;
import org.jspecify.annotations.Nullable;

/** On bare MVStore maps, with keys and items coded by hand. A put is not atomic over the maps. */
final class MapOrders implements Orders {
    private final MVStore store;
    private final MVMap<byte[], byte[]> orders;
    private final MVMap<byte[], byte[]> byStatus;

    MapOrders(Path folder) {
        store = new MVStore.Builder()
                .fileName(folder.resolve("maps.db").toString())
                .cacheSize(64)
                .open();
        orders = map("orders");
        byStatus = map("by_status");
    }

    private MVMap<byte[], byte[]> map(String name) {
        return store.openMap(
                name,
                new MVMap.Builder<byte[], byte[]>()
                        .keyType(ByteArrayDataType.INSTANCE)
                        .valueType(ByteArrayDataType.INSTANCE));
    }

    private static byte[] key(String customer, String sortKeyStart) {
        byte[] first = customer.getBytes(StandardCharsets.UTF_8);
        byte[] second = sortKeyStart.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(first.length + 1 + second.length)
                .put(first)
                .put((byte) 0)
                .put(second)
                .array();
    }

    private static byte[] key(Order order) {
        return key(order.customer(), order.date() + "#" + order.orderId());
    }

    private static byte[] indexKey(Order order, byte[] key) {
        byte[] start = key(order.status().name(), order.date().toString());
        return ByteBuffer.allocate(start.length + key.length)
                .put(start)
                .put(key)
                .array();
    }

    @Override
    public @Nullable Order get(String customer, LocalDate date, String orderId) {
        byte[] stored = orders.get(key(customer, date + "#" + orderId));
        return stored == null ? null : HandMapper.fromItem(Item.fromBytes(stored));
    }

    @Override
    public List<Order> month(String customer, YearMonth month) {
        byte[] prefix = key(customer, month.toString());
        List<Order> found = new ArrayList<>();
        Cursor<byte[], byte[]> cursor = orders.cursor(prefix);
        while (cursor.hasNext() && startsWith(cursor.next(), prefix)) {
            found.add(HandMapper.fromItem(Item.fromBytes(cursor.getValue())));
        }
        return found;
    }

    private static boolean startsWith(byte[] key, byte[] prefix) {
        return key.length >= prefix.length && Arrays.equals(key, 0, prefix.length, prefix, 0, prefix.length);
    }

    @Override
    public void put(Order order) {
        byte[] key = key(order);
        byte[] item = HandMapper.toItem(order).bytes();
        byte[] old = orders.put(key, item);
        byte[] indexKey = indexKey(order, key);
        if (old != null) {
            byte[] oldIndexKey = indexKey(HandMapper.fromItem(Item.fromBytes(old)), key);
            if (!Arrays.equals(oldIndexKey, indexKey)) {
                byStatus.remove(oldIndexKey);
            }
        }
        byStatus.put(indexKey, item);
    }

    @Override
    public boolean changeQuantity(Order order, int quantity) {
        byte[] stored = orders.get(key(order));
        Order current = stored == null ? null : HandMapper.fromItem(Item.fromBytes(stored));
        if (current == null || current.quantity() == quantity) {
            return false;
        }
        put(new Order(
                current.customer(),
                current.date(),
                current.orderId(),
                current.status(),
                current.total(),
                quantity,
                current.note()));
        return true;
    }

    @Override
    public void close() {
        store.close();
    }
}
