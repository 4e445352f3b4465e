package io.keystave.benchmark.typed;

import io.keystave.value.Item;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import software.amazon.awssdk.enhanced.dynamodb.EnumAttributeConverter;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticImmutableTableSchema;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An entity to its stored form and back: generated mapper, by hand, and the AWS Enhanced Client's schema. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
public class MapperBenchmark {
    private static final TableSchema<Order> AWS = awsSchema();

    private final Order order = Order.of(7);
    private final byte[] stored = HandMapper.toItem(order).bytes();
    private final Map<String, AttributeValue> attributes = AWS.itemToMap(order, true);

    /** The static schema, which is quicker than the one that reads annotations. */
    private static TableSchema<Order> awsSchema() {
        return StaticImmutableTableSchema.builder(Order.class, Builder.class)
                .newItemBuilder(Builder::new, Builder::build)
                .addAttribute(
                        String.class,
                        a -> a.name("customer")
                                .getter(Order::customer)
                                .setter((b, v) -> b.customer = v)
                                .tags(StaticAttributeTags.primaryPartitionKey()))
                .addAttribute(
                        LocalDate.class, a -> a.name("date").getter(Order::date).setter((b, v) -> b.date = v))
                .addAttribute(
                        String.class,
                        a -> a.name("orderId").getter(Order::orderId).setter((b, v) -> b.orderId = v))
                .addAttribute(
                        String.class,
                        a -> a.name("sk")
                                .getter(o -> o.date() + "#" + o.orderId())
                                .setter((b, v) -> b.sk = v)
                                .tags(StaticAttributeTags.primarySortKey()))
                .addAttribute(
                        Order.Status.class,
                        a -> a.name("status")
                                .getter(Order::status)
                                .setter((b, v) -> b.status = v)
                                .attributeConverter(EnumAttributeConverter.create(Order.Status.class)))
                .addAttribute(
                        BigDecimal.class,
                        a -> a.name("total").getter(Order::total).setter((b, v) -> b.total = v))
                .addAttribute(
                        Integer.class,
                        a -> a.name("quantity").getter(Order::quantity).setter((b, v) -> b.quantity = v))
                .addAttribute(
                        String.class, a -> a.name("note").getter(Order::note).setter((b, v) -> b.note = v))
                .build();
    }

    @NullUnmarked
    private static final class Builder {
        private String customer;
        private LocalDate date;
        private String orderId;
        private String sk;
        private Order.Status status;
        private BigDecimal total;
        private int quantity;
        private String note;

        Order build() {
            return new Order(customer, date, orderId, status, total, quantity, note);
        }
    }

    @Benchmark
    public byte[] writeGenerated() {
        return Order_.Mapper.INSTANCE.toItem(order).bytes();
    }

    @Benchmark
    public byte[] writeByHand() {
        return HandMapper.toItem(order).bytes();
    }

    @Benchmark
    public Map<String, AttributeValue> writeAws() {
        return AWS.itemToMap(order, true);
    }

    @Benchmark
    public Order readGenerated() {
        return Order_.Mapper.INSTANCE.fromItem(Item.fromBytes(stored));
    }

    @Benchmark
    public Order readByHand() {
        return HandMapper.fromItem(Item.fromBytes(stored));
    }

    @Benchmark
    public Order readAws() {
        return AWS.mapToItem(attributes);
    }
}
