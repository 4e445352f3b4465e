package io.keystave.server.operation;

import static java.util.Objects.requireNonNull;

import io.keystave.operation.Tag;
import io.keystave.server.json.RequestReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One tag as it was given. */
record TagInput(@Nullable String key, @Nullable String value) {
    static List<TagInput> readList(RequestReader in) {
        return in.structures("Tag", () -> {
            String key = null;
            String value = null;
            for (String member = in.nextMember(); member != null; member = in.nextMember()) {
                switch (member) {
                    case "Key" -> key = in.string();
                    case "Value" -> value = in.string();
                    default -> in.skip();
                }
            }
            return new TagInput(key, value);
        });
    }

    static void check(@Nullable List<TagInput> tags, Constraints constraints) {
        for (int i = 0; tags != null && i < tags.size(); i++) {
            constraints.required(tags.get(i).key, TableInput.member("tags", i) + ".key");
            constraints.required(tags.get(i).value, TableInput.member("tags", i) + ".value");
        }
    }

    static List<Tag> toModel(List<TagInput> tags) {
        return tags.stream()
                .map(tag -> new Tag(requireNonNull(tag.key), requireNonNull(tag.value)))
                .toList();
    }
}
