package io.keystave.engine.validation;

import io.keystave.operation.ConstraintErrors;
import io.keystave.operation.ListTagsOfResource;
import io.keystave.operation.Tag;
import io.keystave.operation.TagResource;
import io.keystave.operation.UntagResource;
import io.keystave.operation.ValidationException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The rules for tags. Source: API reference, TagResource, and captured responses. */
public final class TagRules {
    private static final int MOST_TAGS = 50;
    private static final int MOST_KEY_CHARACTERS = 128;
    private static final int MOST_VALUE_CHARACTERS = 256;

    private TagRules() {}

    public static void check(TagResource request) {
        ConstraintErrors errors = new ConstraintErrors();
        addShape(request.tags(), errors);
        errors.throwIfAny();
        ResourceArns.requireTableOrStream(request.resourceArn());
        if (request.tags().isEmpty()) {
            throw new ValidationException("Atleast one Tag needs to be provided as Input.");
        }
        requireLawful(request.tags());
    }

    /** Notes tags whose key or value is too short or too long. */
    static void addShape(List<Tag> tags, ConstraintErrors errors) {
        for (int i = 0; i < tags.size(); i++) {
            Tag tag = tags.get(i);
            String path = "tags." + (i + 1) + ".member";
            errors.length(tag.key(), path + ".key", 1, MOST_KEY_CHARACTERS);
            errors.length(tag.value(), path + ".value", 0, MOST_VALUE_CHARACTERS);
        }
    }

    /** Checks that tags have lawful and different keys, and are not too many. */
    static void requireLawful(List<Tag> tags) {
        Set<String> keys = new HashSet<>();
        for (Tag tag : tags) {
            if (tag.key().startsWith("aws:")) {
                throw new ValidationException("Tag Key cannot be prefixed with aws:, Key: " + tag.key());
            }
            if (!keys.add(tag.key())) {
                throw new ValidationException(
                        "Duplicate Tag Keys provided as input: Duplicate Tag Key found " + tag.key());
            }
        }
        requireNotTooMany(keys);
    }

    public static void check(UntagResource request) {
        ResourceArns.requireTableOrStream(request.resourceArn());
        if (request.tagKeys().isEmpty()) {
            throw new ValidationException("Atleast one Tag Key needs to be provided as Input.");
        }
    }

    public static void check(ListTagsOfResource request) {
        ResourceArns.requireTableOrStream(request.resourceArn());
    }

    /** Checks the keys of the tags that a table would have. */
    public static void requireNotTooMany(Set<String> keys) {
        if (keys.size() > MOST_TAGS) {
            throw new ValidationException("Number of Tags exceed the current limit for the provided ResourceArn");
        }
    }
}
