package io.keystave.processor.checks;

import static io.keystave.processor.checks.Rule.finding;
import static io.keystave.processor.diagnostic.FindingName.ARRAY_KEY;
import static io.keystave.processor.diagnostic.FindingName.BOOLEAN_KEY;
import static io.keystave.processor.diagnostic.FindingName.FLOATING_POINT_KEY;

import io.keystave.processor.diagnostic.Finding;
import io.keystave.processor.model.EntityModel;
import io.keystave.processor.model.ScalarType;
import java.util.stream.Stream;

/** Types that work as a key but seldom do what was meant: boolean, floating point, arrays. */
final class DoubtfulKeyType implements Rule {

    @Override
    public Stream<Finding> check(EntityModel entity) {
        return KeyUse.in(entity)
                .flatMap(use -> use.attribute().scalar().stream().flatMap(scalar -> check(entity, use, scalar)));
    }

    private static Stream<Finding> check(EntityModel entity, KeyUse use, ScalarType scalar) {
        String attribute = entity.text(use.attribute());
        return switch (scalar) {
            case BOOLEAN ->
                use.isSort() || use.inTemplate() || !isOnlyPart(entity, use)
                        ? Stream.empty()
                        : Stream.of(finding(
                                BOOLEAN_KEY,
                                use.origin(),
                                "%s is boolean and all there is to the partition key of %s: that gives two partitions"
                                        + " in all. Choose a component with many values.",
                                attribute,
                                use.isTable() ? "the table" : use.keyText().substring("the key of ".length())));
            case FLOAT, DOUBLE ->
                use.inTemplate()
                        ? Stream.empty()
                        : Stream.of(finding(
                                FLOATING_POINT_KEY,
                                use.origin(),
                                "%s is %s and part of %s: a value computed another way may differ in its last digit and"
                                        + " miss the item. Prefer BigDecimal.",
                                attribute,
                                use.attribute().type().required().text(),
                                use.keyText()));
            case BYTES ->
                !use.isTable() || use.inTemplate()
                        ? Stream.empty()
                        : Stream.of(finding(
                                ARRAY_KEY,
                                use.origin(),
                                "%s is byte[], which %s.equals compares by identity: two equal keys are unequal in"
                                        + " Java. Prefer ByteBuffer.",
                                attribute,
                                entity.name()));
            default -> Stream.empty();
        };
    }

    private static boolean isOnlyPart(EntityModel entity, KeyUse use) {
        return KeyUse.in(entity)
                        .filter(other ->
                                other.place() == use.place() && other.keyText().equals(use.keyText()))
                        .count()
                == 1;
    }
}
