package io.keystave.server.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.keystave.operation.Backend;
import io.keystave.operation.ResourceNotFoundException;
import io.keystave.server.access.AnyKey;
import io.keystave.server.access.SignedRequest;
import io.keystave.server.json.JsonOutput;
import io.keystave.server.protocol.Service;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A request to the service: the name of an operation, a line feed, and the body. It is answered with JSON, and never with
 * status 500.
 */
public final class RequestTarget {
    private static final JsonFactory JSON = new JsonFactory();
    private static final Service SERVICE = new Service(withoutTableChanges(StatementTarget.BACKEND), new AnyKey());

    private RequestTarget() {}

    /** Tries one input; the name is the one by which Jazzer finds it. */
    public static void fuzzerTestOneInput(byte[] input) {
        int end = 0;
        while (end < input.length && input[end] != '\n') {
            end++;
        }
        byte[] body = Arrays.copyOfRange(input, Math.min(end + 1, input.length), input.length);
        JsonOutput out = new JsonOutput();
        int status = SERVICE.answer(new Sent(new String(input, 0, end, UTF_8), body), body, out);
        if (status == 500) {
            throw new IllegalStateException("The service failed.");
        }
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), out.buffer(), 0, out.length())) {
            while (parser.nextToken() != null) {
                parser.getString();
            }
        }
    }

    /** A backend that finds no table to change: ever more tables would be all that grows in a long run. */
    private static Backend withoutTableChanges(Backend backend) {
        return (Backend) Proxy.newProxyInstance(
                Backend.class.getClassLoader(), new Class<?>[] {Backend.class}, (proxy, method, arguments) -> {
                    if (List.of("createTable", "updateTable", "deleteTable").contains(method.getName())) {
                        throw new ResourceNotFoundException("Requested resource not found");
                    }
                    try {
                        return method.invoke(backend, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private record Sent(String operation, byte[] body) implements SignedRequest {
        private static final Map<String, String> HEADERS = Map.of(
                "authorization",
                "AWS4-HMAC-SHA256 Credential=a/20260503/r/dynamodb/aws4_request, SignedHeaders=host, Signature=0",
                "date",
                "Sun, 03 May 2026 10:11:12 GMT");

        @Override
        public String method() {
            return "POST";
        }

        @Override
        public String rawPath() {
            return "/";
        }

        @Override
        public @Nullable String rawQuery() {
            return null;
        }

        @Override
        public @Nullable String header(String name) {
            return name.equalsIgnoreCase("X-Amz-Target")
                    ? "DynamoDB_20120810." + operation
                    : HEADERS.get(name.toLowerCase(Locale.ROOT));
        }

        @Override
        public List<String> headers(String name) {
            String value = header(name);
            return value == null ? List.of() : List.of(value);
        }
    }
}
