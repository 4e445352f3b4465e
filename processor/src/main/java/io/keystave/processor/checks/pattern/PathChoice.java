package io.keystave.processor.checks.pattern;

import static io.keystave.processor.diagnostic.FindingName.AMBIGUOUS_PATH;
import static io.keystave.processor.diagnostic.FindingName.KEY_PART_ORDER;
import static io.keystave.processor.diagnostic.FindingName.NO_ACCESS_PATH;
import static io.keystave.processor.diagnostic.FindingName.PREFIX_TYPE;
import static io.keystave.processor.diagnostic.FindingName.RANGE_NOT_LAST;
import static io.keystave.processor.diagnostic.FindingName.UNKNOWN_INDEX;

import io.keystave.processor.model.AttributeModel;
import io.keystave.processor.model.EntityModel;
import io.keystave.processor.model.pattern.FinderName;
import io.keystave.processor.model.pattern.FinderName.Suffix;
import io.keystave.processor.model.pattern.FinderName.Word;
import io.keystave.processor.model.pattern.PatternMethod;
import io.keystave.processor.model.pattern.SearchPath;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which key serves the words of a name, or why none does. */
final class PathChoice {

    private final EntityModel entity;
    private final PatternMethod method;
    private final List<Word> words;
    private final List<SearchPath> paths;

    PathChoice(EntityModel entity, PatternMethod method, List<Word> words) {
        this.entity = entity;
        this.method = method;
        this.words = words;
        this.paths = method.index().map(this::named).orElseGet(() -> SearchPath.of(entity));
    }

    private List<SearchPath> named(PatternMethod.Annotated index) {
        List<SearchPath> named = SearchPath.of(entity).stream()
                .filter(path ->
                        path.isTable() ? index.text().isEmpty() : path.name().equals(index.text()))
                .toList();
        if (named.isEmpty()) {
            throw Mistake.of(
                    UNKNOWN_INDEX,
                    index.origin(),
                    "%s has no index \"%s\". Indexes: %s.",
                    entity.name(),
                    index.text(),
                    SearchPath.of(entity).stream().skip(1).map(SearchPath::name).collect(Collectors.joining(", ")));
        }
        return named;
    }

    /** The path; empty if the method may scan and no path serves it. The table comes before its indexes. */
    Optional<SearchPath> path() {
        List<SearchPath> serving = paths.stream().filter(this::serves).toList();
        if (serving.isEmpty()) {
            if (method.allowsScan()) {
                checkScan();
                return Optional.empty();
            }
            throw noPath();
        }
        if (serving.size() > 1 && !serving.get(0).isTable()) {
            throw Mistake.of(
                    AMBIGUOUS_PATH,
                    method.origin(),
                    "%s is served by %s. Name one: @Use(\"%s\").",
                    method.name(),
                    serving.stream().map(SearchPath::name).collect(Collectors.joining(" and by ")),
                    serving.get(0).name());
        }
        checkPrefix(serving.get(0));
        return Optional.of(serving.get(0));
    }

    private void checkScan() {
        words.stream().filter(word -> word.suffix() != Suffix.NONE).findFirst().ifPresent(word -> {
            throw Mistake.of(
                    RANGE_NOT_LAST,
                    method.origin(),
                    "%s scans the table, where %s is no key. Compare it in @Where.",
                    method.name(),
                    word.attribute().component());
        });
    }

    private boolean serves(SearchPath path) {
        List<AttributeModel> parts = path.parts();
        if (words.size() < path.partition().size() || words.size() > parts.size() || words.isEmpty()) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            boolean mayBeRange = i == words.size() - 1 && i >= path.partition().size();
            if (!words.get(i).attribute().equals(parts.get(i))
                    || (words.get(i).suffix() != Suffix.NONE && !mayBeRange)) {
                return false;
            }
        }
        return true;
    }

    private void checkPrefix(SearchPath path) {
        Word last = words.get(words.size() - 1);
        boolean isLast =
                path.single().contains(last.attribute()) || path.parts().size() == words.size();
        if (last.suffix() == Suffix.PREFIX
                && OperandTypes.prefixes(last.attribute(), isLast).isEmpty()) {
            throw Mistake.of(
                    PREFIX_TYPE,
                    method.origin(),
                    "%s is %s, of which there is no prefix here. Ask for %sBetween, or for the whole value.",
                    last.attribute().component(),
                    last.attribute().type().text(),
                    FinderName.capitalised(last.attribute().component()));
        }
        if (last.suffix() != Suffix.PREFIX
                && last.suffix() != Suffix.NONE
                && !OperandTypes.isOrdered(last.attribute())) {
            throw Mistake.of(
                    PREFIX_TYPE,
                    method.origin(),
                    "%s is %s, whose values have no range. Ask for the whole value.",
                    last.attribute().component(),
                    last.attribute().type().text());
        }
    }

    /** The nearest path is the one that shares the most parts from the left. */
    private Mistake noPath() {
        Optional<SearchPath> nearest = paths.stream()
                .filter(path -> shared(path) > 0)
                .max(Comparator.comparingInt(this::shared).thenComparingInt(path -> path.isTable() ? 1 : 0));
        if (nearest.isPresent()) {
            SearchPath path = nearest.get();
            int shared = shared(path);
            for (int i = 0; i < shared; i++) {
                if (words.get(i).suffix() != Suffix.NONE) {
                    return range(path, words.get(i), i);
                }
            }
            if (shared < words.size() && path.parts().contains(words.get(shared).attribute())) {
                AttributeModel used = words.get(shared).attribute();
                return Mistake.of(
                        KEY_PART_ORDER,
                        method.origin(),
                        "%s uses %s without %s, which precedes it in the key of %s. Key: %s.",
                        method.name(),
                        used.component(),
                        path.parts().get(shared).component(),
                        path.name(),
                        path.text());
            }
        }
        return unserved();
    }

    private Mistake range(SearchPath path, Word word, int position) {
        String part = word.attribute().component();
        return position < path.partition().size()
                ? Mistake.of(
                        RANGE_NOT_LAST,
                        method.origin(),
                        "%s asks for a range of %s, which is part of the partition key of %s. Give its value.",
                        method.name(),
                        part,
                        path.name())
                : Mistake.of(
                        RANGE_NOT_LAST,
                        method.origin(),
                        "%s asks for a range of %s and for more after it. Only the last part may be a range.",
                        method.name(),
                        part);
    }

    private Mistake unserved() {
        String known = SearchPath.of(entity).stream().map(SearchPath::text).collect(Collectors.joining("; "));
        if (words.isEmpty()) {
            return Mistake.of(
                    NO_ACCESS_PATH,
                    method.origin(),
                    "%s reads the whole table. Paths: %s. Name the parts of one, or annotate @AllowScan.",
                    method.name(),
                    known);
        }
        List<String> names =
                words.stream().map(word -> word.attribute().component()).toList();
        String quoted = names.stream().map(name -> '"' + name + '"').collect(Collectors.joining(", "));
        return Mistake.of(
                NO_ACCESS_PATH,
                method.origin(),
                "No key serves %s. Paths: %s. Add @GlobalIndex(name = \"by_%s\", partitionKey = %s), or annotate"
                        + " @AllowScan.",
                method.name(),
                known,
                String.join("_", names),
                names.size() == 1 ? quoted : "{" + quoted + "}");
    }

    /** How many words are the first parts of a path, whatever is asked of them. */
    private int shared(SearchPath path) {
        int shared = 0;
        while (shared < Math.min(words.size(), path.parts().size())
                && words.get(shared).attribute().equals(path.parts().get(shared))) {
            shared++;
        }
        return shared;
    }
}
