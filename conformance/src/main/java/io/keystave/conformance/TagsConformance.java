package io.keystave.conformance;

import static io.keystave.conformance.Orders.ORDERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keystave.operation.AccessDeniedException;
import io.keystave.operation.DescribeLimits;
import io.keystave.operation.DescribeLimitsResult;
import io.keystave.operation.DescribeTable;
import io.keystave.operation.ListTagsOfResource;
import io.keystave.operation.ListTagsOfResourceResult;
import io.keystave.operation.ResourceNotFoundException;
import io.keystave.operation.StreamSpecification;
import io.keystave.operation.StreamViewType;
import io.keystave.operation.TableOptions;
import io.keystave.operation.Tag;
import io.keystave.operation.TagResource;
import io.keystave.operation.UntagResource;
import io.keystave.operation.UpdateTable;
import io.keystave.operation.ValidationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every backend does with TagResource, UntagResource, ListTagsOfResource and DescribeLimits. */
public abstract class TagsConformance extends BackendConformance {
    private String arn = "";

    @BeforeEach
    void createTable() {
        create(Orders.table());
        arn = backend.describeTable(new DescribeTable(ORDERS)).table().tableArn();
    }

    private void tag(Tag... tags) {
        backend.tagResource(new TagResource(arn, List.of(tags)));
    }

    private List<Tag> tags() {
        List<Tag> all = new ArrayList<>();
        String next = null;
        do {
            ListTagsOfResourceResult page = backend.listTagsOfResource(new ListTagsOfResource(arn, next));
            all.addAll(page.tags());
            next = page.nextToken();
        } while (next != null);
        return all;
    }

    private void assertRefuses(String message, Tag... tags) {
        assertFails(() -> tag(tags), ValidationException.class, message);
    }

    @Test
    void addsReplacesAndRemovesTags() {
        tag(new Tag("team", "shop"), new Tag("cost", "1"));
        tag(new Tag("cost", "2"), new Tag("empty", ""));
        backend.untagResource(new UntagResource(arn, List.of("team", "unknown")));

        assertThat(tags()).containsExactlyInAnyOrder(new Tag("cost", "2"), new Tag("empty", ""));
    }

    @Test
    void rejectsTagsThatBreakARule() {
        // API reference, TagResource
        assertRefuses("Atleast one Tag needs to be provided as Input.");
        assertRefuses("Tag Key cannot be prefixed with aws:, Key: aws:x", new Tag("aws:x", "1"));
        assertRefuses(
                "Duplicate Tag Keys provided as input: Duplicate Tag Key found a",
                new Tag("a", "1"),
                new Tag("a", "2"));
        assertFails(
                () -> backend.untagResource(new UntagResource(arn, List.of())),
                ValidationException.class,
                "Atleast one Tag Key needs to be provided as Input.");
        assertThat(tags()).isEmpty();
    }

    @Test
    void takesFiftyTagsAndNoMore() {
        tag(IntStream.range(0, 50).mapToObj(i -> new Tag("k" + i, "")).toArray(Tag[]::new));

        assertRefuses("Number of Tags exceed the current limit for the provided ResourceArn", new Tag("one-more", ""));
        tag(new Tag("k0", "changed"));
        assertThat(tags()).hasSize(50).contains(new Tag("k0", "changed"));
    }

    @Test
    void rejectsArnsOfNoTable() {
        String invalid = "One or more parameter values were invalid: ";
        assertFails(
                () -> backend.listTagsOfResource(new ListTagsOfResource(ORDERS, null)),
                ValidationException.class,
                invalid + "ARNs must start with 'arn:': orders");
        assertFails(
                () -> backend.listTagsOfResource(new ListTagsOfResource(arn + "/index/by_status", null)),
                ValidationException.class,
                invalid + "Invalid resource arn provided, only table or stream is accepted. Provided resource arn: "
                        + arn + "/index/by_status");
        assertFails(
                () -> backend.listTagsOfResource(new ListTagsOfResource(arn + "2", null)),
                ResourceNotFoundException.class,
                "Requested resource not found: ResourcArn: " + arn + "2 not found");
    }

    @Test
    void tellsTheDefaultQuotas() {
        // API reference, DescribeLimits
        assertThat(backend.describeLimits(new DescribeLimits()))
                .isEqualTo(new DescribeLimitsResult(80_000, 80_000, 40_000, 40_000));
    }

    @Test
    void knowsATableByItsStreamToo() {
        backend.updateTable(UpdateTable.of(ORDERS)
                .options(TableOptions.NONE.streamSpecification(StreamSpecification.enabled(StreamViewType.KEYS_ONLY))));
        String stream = Objects.requireNonNull(
                backend.describeTable(new DescribeTable(ORDERS)).table().latestStreamArn());

        backend.tagResource(new TagResource(stream, List.of(new Tag("team", "shop"))));

        assertThat(tags()).containsExactly(new Tag("team", "shop"));
        assertFails(
                () -> backend.listTagsOfResource(new ListTagsOfResource(stream + "0", null)),
                ResourceNotFoundException.class,
                "Requested resource not found: ResourcArn: " + stream + "0 not found");
    }

    @Test
    void deniesResourcesOfOtherAccounts() {
        String[] parts = arn.split(":", -1);
        String foreign = arn.replace(":" + parts[4] + ":", ":999999999999:");

        assertThatThrownBy(() -> backend.listTagsOfResource(new ListTagsOfResource(foreign, null)))
                .isExactlyInstanceOf(AccessDeniedException.class);
    }
}
