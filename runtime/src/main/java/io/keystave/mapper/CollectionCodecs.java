package io.keystave.mapper;

import io.keystave.value.AttributeType;
import io.keystave.value.AttributeValue;
import io.keystave.value.ValueReader;
import io.keystave.value.ValueWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Codecs of lists, sets and maps over the codec of what they hold. What they read cannot be changed. */
final class CollectionCodecs {
    private CollectionCodecs() {}

    record ListCodec<E>(Codec<E> element) implements Codec<List<E>> {
        @Override
        public AttributeType type() {
            return AttributeType.L;
        }

        @Override
        public void write(List<E> list, ValueWriter out) {
            out.beginList();
            for (E value : list) {
                element.write(value, out);
            }
            out.endList();
        }

        @Override
        public List<E> read(ValueReader in) {
            int size = in.beginList();
            List<E> list = new ArrayList<>(size);
            for (int i = 0; i < size; i++) {
                list.add(element.read(in));
            }
            in.endList();
            return Collections.unmodifiableList(list);
        }
    }

    record SetCodec<E>(Codec<E> element) implements Codec<Set<E>> {
        @Override
        public AttributeType type() {
            return switch (element.type()) {
                case S -> AttributeType.SS;
                case N -> AttributeType.NS;
                case B -> AttributeType.BS;
                default -> AttributeType.L;
            };
        }

        @Override
        public void write(Set<E> set, ValueWriter out) {
            if (type() == AttributeType.L) {
                out.beginList();
                for (E value : set) {
                    element.write(value, out);
                }
                out.endList();
                return;
            }
            Stream<AttributeValue> values = set.stream().map(element::encode);
            switch (type()) {
                case SS -> out.stringSet(values.map(AttributeValue::asString).toList());
                case NS ->
                    out.numberTextSet(values.map(AttributeValue::asNumberText).toList());
                default -> out.binarySet(values.map(AttributeValue::asBinary).toList());
            }
        }

        @Override
        public Set<E> read(ValueReader in) {
            int size = type() == AttributeType.L ? in.beginList() : in.beginSet();
            Set<E> set = new LinkedHashSet<>(size * 2);
            for (int i = 0; i < size; i++) {
                set.add(element.read(in));
            }
            if (type() == AttributeType.L) {
                in.endList();
            } else {
                in.endSet();
            }
            return Collections.unmodifiableSet(set);
        }
    }

    record MapCodec<K, V>(KeyText<K> key, Codec<V> value) implements Codec<Map<K, V>> {
        @Override
        public AttributeType type() {
            return AttributeType.M;
        }

        @Override
        public void write(Map<K, V> map, ValueWriter out) {
            out.beginMap();
            map.forEach((name, entry) -> {
                out.name(key.print(name));
                value.write(entry, out);
            });
            out.endMap();
        }

        @Override
        public Map<K, V> read(ValueReader in) {
            int size = in.beginMap();
            Map<K, V> map = new LinkedHashMap<>(size * 2);
            for (int i = 0; i < size; i++) {
                map.put(key.parse(in.nextName()), value.read(in));
            }
            in.endMap();
            return Collections.unmodifiableMap(map);
        }
    }
}
