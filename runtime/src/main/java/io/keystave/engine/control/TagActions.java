package io.keystave.engine.control;

import io.keystave.engine.table.Table;
import io.keystave.engine.table.TableCatalog;
import io.keystave.engine.table.TableDefinition;
import io.keystave.engine.validation.TagRules;
import io.keystave.operation.ListTagsOfResource;
import io.keystave.operation.ListTagsOfResourceResult;
import io.keystave.operation.ResourceNotFoundException;
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

/** What is done with the tags of tables. */
public final class TagActions {
    private final TableCatalog tables;
    private final Arns arns;

    public TagActions(TableCatalog tables, Arns arns) {
        this.tables = tables;
        this.arns = arns;
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
        tables.change(require(arn).name(), definition -> {
            Map<String, String> tags = new HashMap<>(definition.settings().tags());
            change.accept(tags);
            TagRules.requireNotTooMany(tags.keySet());
            return definition.withSettings(definition.settings().withTags(tags));
        });
    }

    /** Lists all tags of a table. */
    public ListTagsOfResourceResult list(ListTagsOfResource request) {
        TagRules.check(request);
        TableDefinition definition = require(request.resourceArn()).definition();
        // A table has so few tags that there is never a second page.
        List<Tag> tags = new TreeMap<>(definition.settings().tags())
                .entrySet().stream()
                        .map(tag -> new Tag(tag.getKey(), tag.getValue()))
                        .toList();
        return new ListTagsOfResourceResult(tags, null);
    }

    private Table require(String arn) {
        Table table = tables.find(arn);
        if (table == null || !arns.table(table.name()).equals(arn)) {
            throw new ResourceNotFoundException("Requested resource not found: ResourcArn: " + arn + " not found");
        }
        return table;
    }
}
