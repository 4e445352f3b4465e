package io.keystave.server.protocol;

import io.keystave.expression.InvalidExpressionException;
import io.keystave.operation.Backend;
import io.keystave.operation.DynamoDbException;
import io.keystave.server.access.Authentication;
import io.keystave.server.access.RefusedException;
import io.keystave.server.access.SignedRequest;
import io.keystave.server.json.JsonOutput;
import io.keystave.server.json.RequestReader;
import io.keystave.server.json.SerializationException;
import io.keystave.server.operation.Operation;
import io.keystave.server.operation.Operations;
import io.keystave.value.InvalidValueException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/**
 * The service behind HTTP: finds what a request asks for, has its credentials judged, runs it and writes the answer. Checks
 * come in the service's order: JSON, operation, credentials, types, shape, meaning. Safe for use by many threads.
 */
public final class Service {
    private static final Logger LOG = LoggerFactory.getLogger(Service.class);

    private static final String TARGET = "X-Amz-Target";
    private static final String DATABASE = "DynamoDB_20120810.";
    private static final String STREAMS = "DynamoDBStreams_20120810.";
    private static final int ENDPOINT_CACHE_MINUTES = 1440;

    private final Backend backend;
    private final Authentication authentication;

    /** A service on a backend, which it does not close. */
    public Service(Backend backend, Authentication authentication) {
        this.backend = backend;
        this.authentication = authentication;
    }

    /**
     * Answers a request and never fails.
     *
     * @param json the body, decompressed
     * @param out where the body of the answer goes; empty
     * @return the HTTP status
     */
    public int answer(SignedRequest request, byte[] json, JsonOutput out) {
        try (RequestReader in = new RequestReader(json)) {
            run(request, json, in, out);
            return ErrorBody.OK;
        } catch (DynamoDbException e) {
            return ErrorBody.write(e, out);
        } catch (InvalidValueException | InvalidExpressionException e) {
            return ErrorBody.validation(String.valueOf(e.getMessage()), out);
        } catch (RefusedException e) {
            return ErrorBody.refused(e, out);
        } catch (SerializationException e) {
            return ErrorBody.serialization(e.getMessage(), out);
        } catch (RuntimeException e) {
            LOG.error("{} failed", request.header(TARGET), e);
            return ErrorBody.internal(out);
        }
    }

    private void run(SignedRequest request, byte[] json, RequestReader in, JsonOutput out) {
        String target = request.header(TARGET);
        Operation operation = find(target, request);
        if (operation == null) {
            requireJson(json, in);
            throw new RefusedException(ErrorBody.UNKNOWN_OPERATION, "");
        }
        try {
            authentication.check(request);
        } catch (RefusedException e) {
            requireJson(json, in);
            throw e;
        }
        if (json.length == 0) {
            throw SerializationException.malformed();
        }
        try {
            in.begin();
            operation.run(in, backend, out);
        } catch (JacksonException e) {
            throw SerializationException.malformed();
        } catch (SerializationException e) {
            in.requireJson();
            throw e;
        }
    }

    private static void requireJson(byte[] json, RequestReader in) {
        if (json.length > 0) {
            in.requireJson();
        }
    }

    private static @Nullable Operation find(@Nullable String target, SignedRequest request) {
        if (target != null && target.startsWith(STREAMS)) {
            return Operations.findOfStreams(target.substring(STREAMS.length()));
        }
        if (target == null || !target.startsWith(DATABASE)) {
            return null;
        }
        String name = target.substring(DATABASE.length());
        return name.equals("DescribeEndpoints")
                ? (in, backend, out) -> endpoints(in, request, out)
                : Operations.find(name);
    }

    /** Sends clients that look for an endpoint to where they are. */
    private static void endpoints(RequestReader in, SignedRequest request, JsonOutput out) {
        while (in.nextMember() != null) {
            in.skip();
        }
        String host = request.header("Host");
        out.beginObject().name("Endpoints").beginArray().beginObject();
        out.name("Address").string(host == null ? "" : host);
        out.name("CachePeriodInMinutes").number(ENDPOINT_CACHE_MINUTES);
        out.endObject().endArray().endObject();
    }
}
