package io.keystave.processor.checks.pattern;

import static io.keystave.processor.diagnostic.FindingName.CONSISTENT_INDEX;
import static io.keystave.processor.diagnostic.FindingName.PARAMETER_COUNT;
import static io.keystave.processor.diagnostic.FindingName.PARAMETER_TYPE;
import static io.keystave.processor.diagnostic.FindingName.PATTERN_NAME;
import static io.keystave.processor.diagnostic.FindingName.RESULT_ORDER;
import static io.keystave.processor.diagnostic.FindingName.UNKNOWN_KEY_PART;
import static io.keystave.processor.diagnostic.FindingName.WHERE_PARAMETER;

import io.keystave.processor.model.AttributeModel;
import io.keystave.processor.model.EntityModel;
import io.keystave.processor.model.NearestName;
import io.keystave.processor.model.Origin;
import io.keystave.processor.model.pattern.FinderName;
import io.keystave.processor.model.pattern.FinderName.Suffix;
import io.keystave.processor.model.pattern.FinderName.Word;
import io.keystave.processor.model.pattern.PatternMethod;
import io.keystave.processor.model.pattern.PatternPlan;
import io.keystave.processor.model.pattern.PatternPlan.Call;
import io.keystave.processor.model.pattern.PatternPlan.Result;
import io.keystave.processor.model.pattern.SearchPath;
import io.keystave.processor.model.pattern.WhereText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Checks one method and plans how it runs. */
final class MethodCheck {

    private final EntityModel entity;
    private final PatternMethod method;
    private final OperandTypes types;
    private final Map<String, VariableElement> others = new LinkedHashMap<>();
    private @Nullable String limit;
    private @Nullable String from;

    MethodCheck(EntityModel entity, PatternMethod method, OperandTypes types) {
        this.entity = entity;
        this.method = method;
        this.types = types;
    }

    /** The plan of a method without mistakes; throws the first mistake. */
    PatternPlan plan() {
        FinderName name = name();
        Optional<SearchPath> path = new PathChoice(entity, method, name.words()).path();
        SearchPath pathOrNull = path.orElse(null);
        checkOrder(name, pathOrNull);
        method.consistent().ifPresent(origin -> checkConsistent(origin, pathOrNull));
        List<Call> calls = calls(name, pathOrNull);
        WhereText.Node filter = method.where().isPresent()
                ? new WhereCheck(entity, method, pathOrNull, types, others)
                        .filter(method.where().get())
                : null;
        takeRest();
        boolean isFullKey = pathOrNull != null
                && pathOrNull.isTable()
                && calls.size() == pathOrNull.parts().size()
                && calls.stream().allMatch(call -> call.suffix().isEmpty());
        ReturnCheck returned = new ReturnCheck(entity, method, pathOrNull, types);
        Result result = returned.result(name.verb(), isFullKey);
        if (from != null && result != Result.PAGE) {
            throw Mistake.of(
                    PARAMETER_COUNT,
                    method.origin(),
                    "%s takes a page token and gives no page. Return a Page.",
                    method.name());
        }
        return new PatternPlan(
                method,
                pathOrNull,
                calls,
                filter,
                method.consistent().isPresent(),
                name.descending(),
                result,
                returned.projection(result),
                limit,
                from);
    }

    private FinderName name() {
        FinderName name = FinderName.parse(method.name(), entity);
        if (name.verb().isEmpty()) {
            throw Mistake.of(
                    PATTERN_NAME,
                    method.origin(),
                    "The name %s begins neither with findBy nor with countBy, so that it names no key. Rename it, or give the"
                            + " method a body with default.",
                    method.name());
        }
        FinderName.Unknown unknown = name.problem();
        if (unknown != null) {
            Map<String, String> known = entity.components().stream()
                    .collect(Collectors.toMap(FinderName::capitalised, it -> it, (a, b) -> a, LinkedHashMap::new));
            throw Mistake.of(
                    UNKNOWN_KEY_PART,
                    method.origin(),
                    "%s has \"%s\" at column %d, which %s does not declare. %s",
                    method.name(),
                    unknown.word(),
                    unknown.column(),
                    entity.name(),
                    NearestName.to(unknown.word(), known.keySet())
                            .map(nearest -> "Did you mean \"" + nearest + "\"?")
                            .orElse("Components: " + String.join(", ", entity.components()) + "."));
        }
        return name;
    }

    private void checkOrder(FinderName name, @Nullable SearchPath path) {
        if (!name.orderBy().isEmpty() || (path == null && name.descending())) {
            String order = path == null || path.sort().isEmpty()
                    ? "in no order that means anything"
                    : "in the order of "
                            + path.sort().stream()
                                    .map(AttributeModel::component)
                                    .collect(Collectors.joining(", "))
                            + " only";
            throw Mistake.of(
                    RESULT_ORDER,
                    method.origin(),
                    "%s asks for an order, but results come %s. %s",
                    method.name(),
                    order,
                    path == null || path.sort().isEmpty()
                            ? "Sort the list."
                            : "End the name in Descending for the reverse, or sort the list.");
        }
    }

    private void checkConsistent(Origin origin, @Nullable SearchPath path) {
        if (path != null && path.isGlobal()) {
            throw Mistake.of(
                    CONSISTENT_INDEX,
                    origin,
                    "%s is a global index, which cannot be read consistently. Remove @Consistent, or find by the table's key.",
                    path.name());
        }
    }

    /** The key's values come first, in the order of the name; what is left waits for the filter. */
    private List<Call> calls(FinderName name, @Nullable SearchPath path) {
        List<Call> calls = new ArrayList<>();
        List<? extends VariableElement> parameters = method.parameters();
        int next = 0;
        for (Word word : name.words()) {
            List<String> taken = new ArrayList<>();
            for (int i = 0; i < (word.suffix() == Suffix.BETWEEN ? 2 : 1); i++) {
                if (next == parameters.size()) {
                    throw Mistake.of(
                            PARAMETER_COUNT,
                            method.origin(),
                            "%s has no parameter for %s. Add one: %s.",
                            method.name(),
                            word.attribute().component(),
                            allowed(word, path));
                }
                checkType(parameters.get(next), next + 1, word, path);
                taken.add(parameters.get(next).getSimpleName().toString());
                next++;
            }
            calls.add(new Call(word.attribute().component(), word.suffix().text(), taken));
        }
        parameters
                .subList(next, parameters.size())
                .forEach(it -> others.put(it.getSimpleName().toString(), it));
        return calls;
    }

    private void checkType(VariableElement parameter, int position, Word word, @Nullable SearchPath path) {
        TypeMirror type = parameter.asType();
        boolean fits = word.suffix() == Suffix.PREFIX
                ? prefixes(word, path).stream().anyMatch(name -> types.isNamed(type, name))
                : types.isValue(type, word.attribute());
        if (!fits) {
            throw Mistake.of(
                    PARAMETER_TYPE,
                    Origin.of(parameter),
                    "Parameter %d of %s is %s, but %s needs %s. Change its type.",
                    position,
                    method.name(),
                    OperandTypes.text(type),
                    word.attribute().component() + word.suffix().text(),
                    allowed(word, path));
        }
    }

    private static String allowed(Word word, @Nullable SearchPath path) {
        return word.suffix() == Suffix.PREFIX
                ? OperandTypes.either(prefixes(word, path))
                : OperandTypes.text(word.attribute().type().required().type());
    }

    private static List<String> prefixes(Word word, @Nullable SearchPath path) {
        boolean isLast = path == null
                || path.single().contains(word.attribute())
                || path.parts().indexOf(word.attribute()) == path.parts().size() - 1;
        return OperandTypes.prefixes(word.attribute(), isLast);
    }

    /** What neither the key nor the filter has taken: a number of results and a page token. */
    private void takeRest() {
        others.forEach((name, parameter) -> {
            TypeMirror type = parameter.asType();
            if (limit == null && type.getKind() == TypeKind.INT) {
                limit = name;
            } else if (from == null && types.isNamed(type, "io.keystave.query.PageToken")) {
                from = name;
            } else {
                throw Mistake.of(
                        method.where().isPresent() ? WHERE_PARAMETER : PARAMETER_COUNT,
                        Origin.of(parameter),
                        method.where().isPresent()
                                ? "Nothing uses parameter %s of %s. Write :%1$s in @Where, or remove it."
                                : "Nothing uses parameter %s of %s. Name a key part for it, filter with @Where, or remove it.",
                        name,
                        method.name());
            }
        });
    }
}
