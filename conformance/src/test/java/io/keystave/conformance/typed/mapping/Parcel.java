package io.keystave.conformance.typed.mapping;

import io.keystave.annotation.Converter;
import io.keystave.annotation.Counter;
import io.keystave.annotation.Default;
import io.keystave.annotation.FormerName;
import io.keystave.annotation.GeneratedKey;
import io.keystave.annotation.PartitionKey;
import io.keystave.annotation.SortKey;
import io.keystave.annotation.StoredName;
import io.keystave.annotation.Table;
import io.keystave.annotation.UpdatedAt;
import io.keystave.mapper.ValueConverter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A parcel with something of everything that a component can say of itself. */
@Table("parcels")
record Parcel(
        @PartitionKey CustomerId customer,
        @SortKey @GeneratedKey @Nullable String id,
        @Default("NEW") State state,
        @FormerName("mass") int weight,
        @Converter(value = Grams.class, arguments = "g") Weight load,
        @Converter(value = Secret.class, supplied = true) Optional<String> code,
        Map<CustomerId, List<@Converter(value = Grams.class, arguments = "kg") Weight>> shares,
        @UpdatedAt @Nullable Instant updatedAt,
        @Counter(delta = 2) int changes) {

    record CustomerId(String value) {}

    enum State {
        NEW,
        @StoredName("SENT")
        SHIPPED
    }

    /** A weight; no record, so that it has no stored form of its own. */
    static final class Weight {
        private final int amount;

        Weight(int amount) {
            this.amount = amount;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Weight weight && weight.amount == amount;
        }

        @Override
        public int hashCode() {
            return amount;
        }
    }

    /** Weights as text with a unit. */
    static final class Grams implements ValueConverter<Weight, String> {
        private final String unit;

        Grams(String unit) {
            this.unit = unit;
        }

        @Override
        public String toStored(Weight value) {
            return value.amount + unit;
        }

        @Override
        public Weight fromStored(String stored) {
            return new Weight(Integer.parseInt(stored.substring(0, stored.length() - unit.length())));
        }
    }

    /** Text moved by as many places as the program says. */
    static final class Secret implements ValueConverter<String, String> {
        private final int shift;

        Secret(int shift) {
            this.shift = shift;
        }

        @Override
        public String toStored(String value) {
            return moved(value, shift);
        }

        @Override
        public String fromStored(String stored) {
            return moved(stored, -shift);
        }

        private static String moved(String text, int by) {
            return text.chars()
                    .map(c -> c + by)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
        }
    }
}
