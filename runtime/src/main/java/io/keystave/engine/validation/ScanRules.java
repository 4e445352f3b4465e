package io.keystave.engine.validation;

import io.keystave.engine.table.KeyRange;
import io.keystave.engine.table.KeySchema;
import io.keystave.engine.table.Source;
import io.keystave.engine.table.Table;
import io.keystave.operation.ConstraintErrors;
import io.keystave.operation.Scan;
import io.keystave.operation.ValidationException;
import org.jspecify.annotations.Nullable;

/** The rules of Scan, and the range of keys that one reads. */
public final class ScanRules {
    /** Most segments of a scan. Source: API reference, Scan, TotalSegments. */
    private static final int MOST_SEGMENTS = 1_000_000;

    private ScanRules() {}

    /** Checks what needs no table. */
    public static void check(Scan request) {
        TableNames.require(request.tableName());
        Integer segment = request.segment();
        Integer totalSegments = request.totalSegments();
        requireNumbers(request, segment, totalSegments);
        ReadRules.requireSelect(request.select(), request.projection(), request.indexName(), "");
        if (totalSegments == null && segment != null) {
            throw new ValidationException(
                    "The TotalSegments parameter is required but was not present in the request when"
                            + " Segment parameter is present");
        }
        if (totalSegments != null && segment == null) {
            throw new ValidationException("The Segment parameter is required but was not present in the request when"
                    + " parameter TotalSegments is present");
        }
        if (totalSegments != null && segment != null && segment >= totalSegments) {
            throw new ValidationException("The Segment parameter is zero-based and must be less than parameter"
                    + " TotalSegments: Segment: " + segment + " is not less than TotalSegments: " + totalSegments);
        }
    }

    private static void requireNumbers(Scan request, @Nullable Integer segment, @Nullable Integer totalSegments) {
        ConstraintErrors errors = new ConstraintErrors();
        if (totalSegments != null) {
            errors.atLeast(totalSegments, "totalSegments", 1);
            errors.atMost(totalSegments, "totalSegments", MOST_SEGMENTS);
        }
        if (segment != null) {
            errors.atLeast(segment, "segment", 0);
            errors.atMost(segment, "segment", MOST_SEGMENTS - 1);
        }
        if (request.limit() != null) {
            errors.atLeast(request.limit(), "limit", 1);
        }
        errors.throwIfAny();
    }

    /** Finds what is read and checks that it can be read so. */
    public static Source source(Table table, Scan request) {
        return ReadRules.requireSource(table, request.indexName(), request.consistentRead());
    }

    /** Checks the rest of the request against the keys of what is read, and gives the range of keys to read. */
    public static KeyRange range(Source source, Scan request) {
        int segment = request.segment() == null ? 0 : request.segment();
        int totalSegments = request.totalSegments() == null ? 1 : request.totalSegments();
        KeyRange range = KeySchema.segment(segment, totalSegments);
        if (request.exclusiveStartKey() != null) {
            byte[] start = StartKeyRules.encodeForScan(source, request.exclusiveStartKey());
            StartKeyRules.requireWithin(range, start, segment, totalSegments);
            range = range.after(start);
        }
        ReadRules.requireProjection(source, request.projection());
        ReadRules.requireAllAttributes(source, request.select());
        ReadRules.requireFilter(source, request.filter());
        return range;
    }
}
