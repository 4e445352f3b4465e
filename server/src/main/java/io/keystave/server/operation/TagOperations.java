package io.keystave.server.operation;

import static java.util.Objects.requireNonNull;

import io.keystave.operation.Backend;
import io.keystave.operation.ListTagsOfResource;
import io.keystave.operation.ListTagsOfResourceResult;
import io.keystave.operation.Tag;
import io.keystave.operation.TagResource;
import io.keystave.operation.UntagResource;
import io.keystave.server.json.JsonOutput;
import io.keystave.server.json.RequestReader;
import java.util.List;

/** TagResource and UntagResource, which answer with an empty body, and ListTagsOfResource. */
final class TagOperations {
    private TagOperations() {}

    static void tag(RequestReader in, Backend backend, JsonOutput out) {
        String arn = null;
        List<TagInput> tags = null;
        for (String member = in.nextMember(); member != null; member = in.nextMember()) {
            switch (member) {
                case "ResourceArn" -> arn = in.string();
                case "Tags" -> tags = TagInput.readList(in);
                default -> in.skip();
            }
        }
        Constraints constraints = new Constraints();
        constraints.required(arn, "resourceArn");
        constraints.required(tags, "tags");
        TagInput.check(tags, constraints);
        constraints.throwIfAny();
        backend.tagResource(new TagResource(requireNonNull(arn), TagInput.toModel(requireNonNull(tags))));
    }

    static void untag(RequestReader in, Backend backend, JsonOutput out) {
        String arn = null;
        List<String> keys = null;
        for (String member = in.nextMember(); member != null; member = in.nextMember()) {
            switch (member) {
                case "ResourceArn" -> arn = in.string();
                case "TagKeys" -> keys = in.strings();
                default -> in.skip();
            }
        }
        Constraints constraints = new Constraints();
        constraints.required(arn, "resourceArn");
        constraints.required(keys, "tagKeys");
        constraints.throwIfAny();
        backend.untagResource(new UntagResource(requireNonNull(arn), requireNonNull(keys)));
    }

    static void list(RequestReader in, Backend backend, JsonOutput out) {
        String arn = null;
        String nextToken = null;
        for (String member = in.nextMember(); member != null; member = in.nextMember()) {
            switch (member) {
                case "ResourceArn" -> arn = in.string();
                case "NextToken" -> nextToken = in.string();
                default -> in.skip();
            }
        }
        Constraints constraints = new Constraints();
        constraints.required(arn, "resourceArn");
        constraints.throwIfAny();
        ListTagsOfResourceResult result =
                backend.listTagsOfResource(new ListTagsOfResource(requireNonNull(arn), nextToken));
        out.beginObject().name("Tags").beginArray();
        for (Tag tag : result.tags()) {
            out.beginObject().name("Key").string(tag.key()).name("Value").string(tag.value());
            out.endObject();
        }
        out.endArray();
        if (result.nextToken() != null) {
            out.name("NextToken").string(result.nextToken());
        }
        out.endObject();
    }
}
