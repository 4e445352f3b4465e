package io.keystave.engine.validation;

import io.keystave.operation.ConstraintErrors;
import io.keystave.operation.DescribeStream;
import io.keystave.operation.GetRecords;
import io.keystave.operation.GetShardIterator;
import io.keystave.operation.ListStreams;
import io.keystave.operation.ShardIteratorType;
import io.keystave.operation.ValidationException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rules for reading streams. Source: API reference of DynamoDB Streams. */
public final class StreamRules {
    /** Most streams or shards that one call gives. Source: API reference, ListStreams and DescribeStream, Limit. */
    public static final int MOST_LISTED = 100;

    /** Most records that one call gives. Source: API reference, GetRecords, Limit. */
    public static final int MOST_RECORDS = 1000;

    private static final int LEAST_ARN = 37;
    private static final int MOST_ARN = 1024;
    private static final int LEAST_SHARD_ID = 28;
    private static final int MOST_SHARD_ID = 65;
    private static final int LEAST_NUMBER = 21;
    private static final int MOST_NUMBER = 40;
    private static final int MOST_ITERATOR = 2048;
    private static final String TABLE_PART = ":table/";
    private static final Pattern ARN = Pattern.compile("arn:[^:]+:dynamodb:[^:]*:[^:]*:table/[^/]+/stream/[^/]+");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    private StreamRules() {}

    public static void check(ListStreams request) {
        ConstraintErrors errors = new ConstraintErrors();
        limit(errors, request.limit(), MOST_LISTED);
        arn(errors, request.exclusiveStartStreamArn(), "exclusiveStartStreamArn");
        errors.throwIfAny();
        if (request.tableName() != null) {
            TableNames.require(request.tableName());
        }
        requireArn(request.exclusiveStartStreamArn(), "ExclusiveStartStreamArn");
    }

    /** The name of a table that is given by name or ARN. */
    public static String nameOf(String table) {
        int name = table.indexOf(TABLE_PART);
        return name < 0 ? table : table.substring(name + TABLE_PART.length());
    }

    public static void check(DescribeStream request) {
        ConstraintErrors errors = new ConstraintErrors();
        arn(errors, request.streamArn(), "streamArn");
        limit(errors, request.limit(), MOST_LISTED);
        shardId(errors, request.exclusiveStartShardId(), "exclusiveStartShardId");
        if (request.shardFilter() != null) {
            String shardId = request.shardFilter().shardId();
            if (shardId == null) {
                errors.add(null, "shardFilter.shardId", "Member must not be null");
            }
            shardId(errors, shardId, "shardFilter.shardId");
        }
        errors.throwIfAny();
        requireArn(request.streamArn(), "StreamArn");
    }

    public static void check(GetShardIterator request) {
        ConstraintErrors errors = new ConstraintErrors();
        arn(errors, request.streamArn(), "streamArn");
        shardId(errors, request.shardId(), "shardId");
        String number = request.sequenceNumber();
        if (number != null) {
            errors.length(number, "sequenceNumber", LEAST_NUMBER, MOST_NUMBER);
        }
        errors.throwIfAny();
        requireArn(request.streamArn(), "StreamArn");
        boolean needsNumber = request.shardIteratorType() == ShardIteratorType.AT_SEQUENCE_NUMBER
                || request.shardIteratorType() == ShardIteratorType.AFTER_SEQUENCE_NUMBER;
        if (needsNumber && number == null) {
            throw InvalidParameters.invalid(
                    "SequenceNumber is required when ShardIteratorType is " + request.shardIteratorType());
        }
        if (!needsNumber && number != null) {
            throw InvalidParameters.invalid(
                    "SequenceNumber must not be specified when ShardIteratorType is " + request.shardIteratorType());
        }
        if (number != null && !DIGITS.matcher(number).matches()) {
            throw InvalidParameters.invalid("Invalid SequenceNumber: " + number);
        }
    }

    public static void check(GetRecords request) {
        ConstraintErrors errors = new ConstraintErrors();
        errors.length(request.shardIterator(), "shardIterator", 1, MOST_ITERATOR);
        limit(errors, request.limit(), MOST_RECORDS);
        errors.throwIfAny();
    }

    private static void limit(ConstraintErrors errors, @Nullable Integer limit, int most) {
        if (limit != null) {
            errors.atLeast(limit, "limit", 1);
            errors.atMost(limit, "limit", most);
        }
    }

    private static void arn(ConstraintErrors errors, @Nullable String arn, String path) {
        if (arn != null) {
            errors.length(arn, path, LEAST_ARN, MOST_ARN);
        }
    }

    private static void shardId(ConstraintErrors errors, @Nullable String shardId, String path) {
        if (shardId != null) {
            errors.length(shardId, path, LEAST_SHARD_ID, MOST_SHARD_ID);
        }
    }

    private static void requireArn(@Nullable String arn, String name) {
        if (arn != null && !ARN.matcher(arn).matches()) {
            throw new ValidationException("Invalid " + name + ": " + arn);
        }
    }
}
