package io.keystave.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One mistake in an entity is one error, and not one and six "cannot find symbol" where the entity is used. */
class SkeletonTest {

    /** Code that uses everything that is generated for the order of the examples. */
    private static final String PROGRAM = """
            import io.keystave.Keystave;
            import io.keystave.query.*;
            abstract class Program {
                Object run(Keystave db, LocalDate day) {
                    OrderRepository orders = OrderRepository.on(db);
                    Order_.Key key = new Order_.Key("c-1", day, "o-1");
                    for (Order order : orders.findByCustomerAndDate("c-1", day)) {
                        orders.insert(order).when(Order_.status.notExists()).execute();
                    }
                    List<Order_.ByStatus> rows = orders.byStatus().status("NEW").dateAfter(day).list();
                    orders.update(key).set(Order_.note, "n").execute();
                    return orders.query().customer("c-1").date(day).orderId("o-1").or(() -> orders.find(rows.get(0).key()));
                }
            }
            """;

    private static final String ORDER = """
            @Table("orders") @SortKey(template = "{date}#{orderId}")
            @GlobalIndex(name = "by_status", partitionKey = "status", sortKey = "date", project = Project.KEYS_ONLY)
            public record Order(@PartitionKey String customer, LocalDate date, String orderId, String status, String note) {}
            """;

    @Test
    void programItselfIsRight() {
        assertThat(compile(ORDER).diagnostics()).isEmpty();
    }

    static Stream<List<String>> mistakes() {
        return Stream.of(
                List.of("TableName", "\"orders\"", "\"or\""),
                List.of("MissingPartitionKey", "@PartitionKey String customer", "String customer"),
                List.of("UnknownTemplatePart", "{date}", "{dat}"),
                List.of("TemplateSyntax", "{orderId}", "{orderId}}"),
                List.of("AmbiguousTemplate", "{date}#{orderId}", "{date}{orderId}"),
                List.of("OptionalKeyPart", "String orderId", "@Nullable String orderId"),
                List.of("KeyCannotChange", "String orderId", "@ExpiresAt String orderId"),
                List.of("KeyAttributeClash", "String note", "String note, String sk"),
                List.of("UnknownAttribute", "\"status\"", "\"stauts\""),
                List.of("IndexKeyParts", "\"date\"", "{\"date\", \"note\", \"orderId\", \"customer\", \"status2\"}"),
                List.of("MissingInclude", "KEYS_ONLY", "INCLUDE"),
                List.of("UnsupportedType", "String note", "String note, Object meta"),
                List.of("RawType", "String note", "String note, List meta"),
                List.of("InaccessibleType", "String note) {}", "String note, Kind kind) { private enum Kind { A } }"),
                List.of("SameAttributeName", "String note", "String note, @Attribute(\"note\") String other"),
                List.of("VersionType", "String note", "String note, @Version String version"),
                List.of("EntityShape", "record Order(", "record Order<T>("));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void oneMistakeIsOneError(List<String> mistake) {
        String source = ORDER.replace(mistake.get(1), mistake.get(2));
        assertThat(source).isNotEqualTo(ORDER);

        Compilation compilation = compile(source + "@interface Nullable {}");

        assertThat(Findings.errors(compilation)).allMatch(text -> text.startsWith("["));
        assertThat(Findings.errors(compilation)).anyMatch(text -> text.startsWith("[" + mistake.get(0) + "]"));
    }

    @Test
    void failureOfProcessorLeavesSkeleton() {
        KeystaveProcessor processor = new KeystaveProcessor(entity -> {
            throw new IllegalStateException("no luck");
        });

        Compilation compilation = Findings.compile(processor, List.of(), Findings.shop(ORDER), Findings.shop(PROGRAM));

        assertThat(Findings.errors(compilation)).singleElement().asString().startsWith("[ProcessorFailure]");
    }

    private static Compilation compile(String order) {
        return Findings.compile(new KeystaveProcessor(), List.of(), Findings.shop(order), Findings.shop(PROGRAM));
    }
}
