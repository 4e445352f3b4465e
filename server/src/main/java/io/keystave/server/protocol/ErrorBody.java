package io.keystave.server.protocol;

import io.keystave.operation.CancellationReason;
import io.keystave.operation.ConditionalCheckFailedException;
import io.keystave.operation.DynamoDbException;
import io.keystave.operation.IdempotentParameterMismatchException;
import io.keystave.operation.TransactionCanceledException;
import io.keystave.operation.TransactionInProgressException;
import io.keystave.operation.ValidationException;
import io.keystave.server.access.RefusedException;
import io.keystave.server.json.ItemJson;
import io.keystave.server.json.JsonOutput;
import io.keystave.value.Item;
import org.jspecify.annotations.Nullable;

/** Writes errors as the service does: a name in a namespace, a text, and what else the error tells. */
public final class ErrorBody {
    static final int OK = 200;
    static final String UNKNOWN_OPERATION = "UnknownOperationException";

    private static final int BAD_REQUEST = 400;
    private static final int INTERNAL = 500;
    private static final int UNAVAILABLE = 503;
    private static final String SERVICE = "com.amazon.coral.service#";
    private static final String VALIDATE = "com.amazon.coral.validate#";
    private static final String DATABASE = "com.amazonaws.dynamodb.v20120810#";

    private ErrorBody() {}

    /** Answers that more requests are being served than can be; gives the status. */
    public static int unavailable(JsonOutput out) {
        begin(DATABASE + "ServiceUnavailable", "message", "Too many requests at once. Try again after a while.", out);
        out.endObject();
        return UNAVAILABLE;
    }

    static int internal(JsonOutput out) {
        begin(DATABASE + "InternalServerError", "message", "The request could not be served.", out);
        out.endObject();
        return INTERNAL;
    }

    static int validation(String message, JsonOutput out) {
        return write(new ValidationException(message), out);
    }

    static int serialization(@Nullable String message, JsonOutput out) {
        begin(SERVICE + "SerializationException", "Message", message, out);
        out.endObject();
        return BAD_REQUEST;
    }

    static int refused(RefusedException e, JsonOutput out) {
        String message = e.errorCode().equals(UNKNOWN_OPERATION) ? null : e.getMessage();
        String member = e.errorCode().equals("AccessDeniedException") ? "Message" : "message";
        begin(SERVICE + e.errorCode(), member, message, out);
        out.endObject();
        return BAD_REQUEST;
    }

    static int write(DynamoDbException e, JsonOutput out) {
        String namespace = e instanceof ValidationException ? VALIDATE : DATABASE;
        begin(namespace + e.errorCode(), isCapital(e) ? "Message" : "message", e.getMessage(), out);
        if (e instanceof ConditionalCheckFailedException failed) {
            failed.item().ifPresent(item -> item(item, out));
        } else if (e instanceof TransactionCanceledException cancelled) {
            out.name("CancellationReasons").beginArray();
            cancelled.cancellationReasons().forEach(reason -> reason(reason, out));
            out.endArray();
        }
        out.endObject();
        return BAD_REQUEST;
    }

    /** Whether the service writes the name of the text's member with a capital letter. */
    private static boolean isCapital(DynamoDbException e) {
        return e instanceof TransactionCanceledException
                || e instanceof TransactionInProgressException
                || e instanceof IdempotentParameterMismatchException;
    }

    private static void begin(String type, String member, @Nullable String message, JsonOutput out) {
        out.reset();
        out.beginObject().name("__type").string(type);
        if (message != null) {
            out.name(member).string(message);
        }
    }

    private static void reason(CancellationReason reason, JsonOutput out) {
        out.beginObject().name("Code").string(reason.code());
        if (reason.message() != null) {
            out.name("Message").string(reason.message());
        }
        if (reason.item() != null) {
            item(reason.item(), out);
        }
        out.endObject();
    }

    private static void item(Item item, JsonOutput out) {
        out.name("Item");
        ItemJson.write(item, out);
    }
}
