package io.keystave.processor.checks;

import static io.keystave.processor.checks.Rule.finding;
import static io.keystave.processor.diagnostic.FindingName.DOCUMENT_DEPTH;

import io.keystave.processor.diagnostic.Finding;
import io.keystave.processor.model.AttributeModel;
import io.keystave.processor.model.EntityModel;
import io.keystave.processor.model.TypeModel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Documents are at most 32 levels deep. */
final class DocumentDepth implements Rule {

    /** Source: DynamoDB Developer Guide, <em>Quotas: nested attribute depth</em>. */
    private static final int MAX_LEVELS = 32;

    @Override
    public Stream<Finding> check(EntityModel entity) {
        return entity.attributes().stream()
                .flatMap(attribute -> new Depth(entity).problem(entity.text(attribute), attribute).stream());
    }

    /** The depth of one attribute; stops at the first nested record that contains itself. */
    private static final class Depth {

        private final EntityModel entity;
        private final Deque<String> around = new ArrayDeque<>();
        private @Nullable String recursive;

        Depth(EntityModel entity) {
            this.entity = entity;
        }

        Optional<Finding> problem(String path, AttributeModel attribute) {
            int levels = levels(attribute.type());
            if (recursive != null) {
                return Optional.of(finding(
                        DOCUMENT_DEPTH,
                        attribute.origin(),
                        "%s holds %s, which contains itself, and an attribute has at most %d levels. A deeper value is"
                                + " refused when it is written.",
                        path,
                        recursive,
                        MAX_LEVELS));
            }
            return levels <= MAX_LEVELS
                    ? Optional.empty()
                    : Optional.of(finding(
                            DOCUMENT_DEPTH,
                            attribute.origin(),
                            "%s has %d levels, and an attribute has at most %d. A deeper value is refused when it is"
                                    + " written.",
                            path,
                            levels,
                            MAX_LEVELS));
        }

        private int levels(TypeModel type) {
            if (type instanceof TypeModel.OptionalOf optional) {
                return levels(optional.element());
            }
            if (type instanceof TypeModel.ListOf list) {
                return 1 + levels(list.element());
            }
            if (type instanceof TypeModel.SetOf set) {
                return 1 + levels(set.element());
            }
            if (type instanceof TypeModel.MapOf map) {
                return 1 + levels(map.value());
            }
            if (type instanceof TypeModel.Converted converted) {
                return levels(converted.stored());
            }
            return type instanceof TypeModel.Document document ? 1 + levels(document) : 1;
        }

        private int levels(TypeModel.Document document) {
            if (around.contains(document.name())) {
                recursive = document.text();
                return 0;
            }
            around.push(document.name());
            int deepest = entity.document(document).attributes().stream()
                    .mapToInt(attribute -> levels(attribute.type()))
                    .max()
                    .orElse(0);
            around.pop();
            return deepest;
        }
    }
}
