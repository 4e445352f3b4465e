package io.keystave.server.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import org.jspecify.annotations.Nullable;

/** A request as a client sent it, written out in a test; each step gives another one. */
record SentRequest(
        String method, String rawPath, @Nullable String rawQuery, List<Entry<String, String>> fields, byte[] body)
        implements SignedRequest {

    static SentRequest post(String body) {
        return new SentRequest("POST", "/", null, List.of(), body.getBytes(UTF_8));
    }

    SentRequest path(String path) {
        return new SentRequest(method, path, rawQuery, fields, body);
    }

    SentRequest query(String query) {
        return new SentRequest(method, rawPath, query, fields, body);
    }

    SentRequest with(String name, String value) {
        List<Entry<String, String>> more = new ArrayList<>(fields);
        more.add(Map.entry(name, value));
        return new SentRequest(method, rawPath, rawQuery, more, body);
    }

    SentRequest without(String name) {
        List<Entry<String, String>> fewer = fields.stream()
                .filter(field -> !field.getKey().equalsIgnoreCase(name))
                .toList();
        return new SentRequest(method, rawPath, rawQuery, fewer, body);
    }

    SentRequest replacing(String name, String value) {
        return without(name).with(name, value);
    }

    @Override
    public @Nullable String header(String name) {
        return headers(name).stream().findFirst().orElse(null);
    }

    @Override
    public List<String> headers(String name) {
        return fields.stream()
                .filter(field -> field.getKey().equalsIgnoreCase(name))
                .map(Entry::getValue)
                .toList();
    }
}
