package io.keystave.expression;

import io.keystave.value.AttributeName;
import io.keystave.value.AttributeType;
import io.keystave.value.AttributeValue;
import io.keystave.value.Item;
import io.keystave.value.ItemWriter;
import io.keystave.value.ValueReader;
import io.keystave.value.ValueWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Applies one update to one item: first computes what shall stand at each path, then rewrites the parts of the item that
 * lead to one of them and copies all others.
 */
final class UpdateApplication {
    /**
     * What shall stand at a path.
     *
     * @param value null for nothing
     * @param optional whether it does not matter that the way to the path is missing
     */
    private record Outcome(@Nullable AttributeValue value, boolean optional) {
        private static final Outcome REMOVED = new Outcome(null, false);
        private static final Outcome REMOVED_IF_THERE = new Outcome(null, true);
    }

    private UpdateApplication() {}

    static Item apply(UpdateExpression update, Item before, boolean exists) {
        return rewriteItem(before, outcomes(update, before, exists));
    }

    private static PathTree<Outcome> outcomes(UpdateExpression update, Item before, boolean exists) {
        PathTree<Outcome> outcomes = new PathTree<>();
        for (var set : update.sets()) {
            outcomes.put(set.path(), new Outcome(set.value().compute(before), false));
        }
        for (DocumentPath path : update.removes()) {
            outcomes.put(path, exists ? Outcome.REMOVED : Outcome.REMOVED_IF_THERE);
        }
        for (var add : update.adds()) {
            outcomes.put(add.path(), new Outcome(sum(add.path().resolve(before), add.value()), false));
        }
        for (var delete : update.deletes()) {
            AttributeValue set = delete.path().resolve(before);
            outcomes.put(
                    delete.path(),
                    set == null ? Outcome.REMOVED : new Outcome(UpdateValues.subtractSet(set, delete.value()), false));
        }
        return outcomes;
    }

    private static AttributeValue sum(@Nullable AttributeValue present, AttributeValue added) {
        if (present == null) {
            return added;
        }
        return added.is(AttributeType.N) ? UpdateValues.add(present, added) : UpdateValues.unite(present, added);
    }

    private static Item rewriteItem(Item item, PathTree<Outcome> outcomes) {
        ItemWriter writer = new ItemWriter(item.bytes().length + 64);
        item.copyAttributesExcept(outcomes.members.keySet(), writer);
        outcomes.members.forEach((name, place) -> {
            AttributeValue value = rewrite(item.get(name), place);
            if (value != null) {
                writer.attribute(name).value(value);
            }
        });
        return writer.toItem();
    }

    /** What stands at a place afterwards; null for nothing. */
    private static @Nullable AttributeValue rewrite(@Nullable AttributeValue present, PathTree<Outcome> place) {
        if (place.end != null) {
            return place.end.value();
        }
        if (present != null && present.is(AttributeType.M) && place.elements.isEmpty()) {
            return rewriteMap(present, place.members);
        }
        if (present != null && present.is(AttributeType.L) && place.members.isEmpty()) {
            return rewriteList(present, place.elements);
        }
        requireOptional(place);
        return present;
    }

    private static AttributeValue rewriteMap(AttributeValue map, Map<AttributeName, PathTree<Outcome>> members) {
        ValueWriter writer = new ValueWriter();
        writer.beginMap();
        Set<String> rewritten = new HashSet<>();
        members.forEach((name, place) -> {
            rewritten.add(name.text());
            AttributeValue value = rewrite(map.member(name), place);
            if (value != null) {
                writer.name(name);
                writer.value(value);
            }
        });
        ValueReader reader = map.reader();
        for (int rest = reader.beginMap(); rest > 0; rest--) {
            String name = reader.nextName();
            if (!rewritten.contains(name)) {
                writer.name(name);
                writer.value(reader.value());
            }
        }
        writer.endMap();
        return writer.toValue();
    }

    /** Positions beyond the end are appended in their order, with nothing in between. */
    private static AttributeValue rewriteList(AttributeValue list, Map<Integer, PathTree<Outcome>> elements) {
        List<AttributeValue> before = list.asList();
        List<AttributeValue> after = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            PathTree<Outcome> place = elements.get(i);
            AttributeValue value = place == null ? before.get(i) : rewrite(before.get(i), place);
            if (value != null) {
                after.add(value);
            }
        }
        elements.forEach((index, place) -> {
            if (index >= before.size()) {
                AttributeValue value = rewrite(null, place);
                if (value != null) {
                    after.add(value);
                }
            }
        });
        return AttributeValue.ofList(after);
    }

    /** Refuses a place whose way is missing in the item, unless all there is to do is to remove something optional. */
    private static void requireOptional(PathTree<Outcome> place) {
        if (place.end != null) {
            if (!place.end.optional()) {
                throw UpdateExpression.invalidPath();
            }
            return;
        }
        place.members.values().forEach(UpdateApplication::requireOptional);
        place.elements.values().forEach(UpdateApplication::requireOptional);
    }
}
