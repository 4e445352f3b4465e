package io.keystave.engine.control;

import io.keystave.engine.table.TableCatalog;
import io.keystave.engine.table.TableSettings;
import io.keystave.engine.validation.TagRules;
import io.keystave.operation.ListTagsOfResource;
import io.keystave.operation.ListTagsOfResourceResult;
import io.keystave.operation.Tag;
import io.keystave.operation.TagResource;
import io.keystave.operation.TagResourceResult;
import io.keystave.operation.UntagResource;
import io.keystave.operation.UntagResourceResult;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** What is done with the tags of tables, which their streams share. */
public final class TagActions {
    private static final int TAGS_A_PAGE = 25;

    private final TableCatalog tables;
    private final Resources resources;

    public TagActions(TableCatalog tables, Resources resources) {
        this.tables = tables;
        this.resources = resources;
    }

    /** Adds tags to a table, or changes their values. */
    public TagResourceResult tag(TagResource request) {
        TagRules.check(request);
        change(request.resourceArn(), tags -> request.tags().forEach(tag -> tags.put(tag.key(), tag.value())));
        return new TagResourceResult();
    }

    /** Removes tags from a table. */
    public UntagResourceResult untag(UntagResource request) {
        TagRules.check(request);
        change(request.resourceArn(), tags -> request.tagKeys().forEach(tags::remove));
        return new UntagResourceResult();
    }

    private void change(String arn, Consumer<Map<String, String>> change) {
        tables.change(resources.require(arn).tableName(), definition -> {
            Map<String, String> tags = new HashMap<>(definition.settings().tags());
            change.accept(tags);
            TagRules.requireNotTooMany(tags.keySet());
            return definition.withSettings(definition.settings().withTags(tags));
        });
    }

    /** Lists tags of a table. */
    public ListTagsOfResourceResult list(ListTagsOfResource request) {
        TagRules.check(request);
        String start = request.nextToken();
        TableSettings settings =
                resources.require(request.resourceArn()).table().settings();
        List<Tag> tags = new TreeMap<>(settings.tags())
                .entrySet().stream()
                        .filter(tag -> start == null || tag.getKey().compareTo(start) > 0)
                        .map(tag -> new Tag(tag.getKey(), tag.getValue()))
                        .toList();
        // A token is the last key that was told.
        return tags.size() <= TAGS_A_PAGE
                ? new ListTagsOfResourceResult(tags, null)
                : new ListTagsOfResourceResult(
                        tags.subList(0, TAGS_A_PAGE), tags.get(TAGS_A_PAGE - 1).key());
    }
}
