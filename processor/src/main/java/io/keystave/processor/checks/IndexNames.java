package io.keystave.processor.checks;

import static io.keystave.processor.checks.Rule.finding;
import static io.keystave.processor.diagnostic.FindingName.DUPLICATE_INDEX_NAME;
import static io.keystave.processor.diagnostic.FindingName.INDEX_NAME;

import io.keystave.processor.diagnostic.Finding;
import io.keystave.processor.model.EntityModel;
import io.keystave.processor.model.IndexModel;
import io.keystave.processor.model.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;

/** An index has a lawful name of its own, in the table and among the generated methods. */
final class IndexNames implements Rule {

    /** Methods without parameters that each repository has. */
    private static final Set<String> TAKEN = Set.of(
            "query",
            "scan",
            "context",
            "getClass",
            "hashCode",
            "toString",
            "notify",
            "notifyAll",
            "wait",
            "clone",
            "finalize");

    @Override
    public Stream<Finding> check(EntityModel entity) {
        List<IndexModel> earlier = new ArrayList<>();
        return entity.indexes().stream().flatMap(index -> {
            Optional<Finding> finding = unlawful(index).or(() -> duplicate(entity, index, earlier));
            earlier.add(index);
            return finding.stream();
        });
    }

    private static Optional<Finding> unlawful(IndexModel index) {
        Origin place = index.origin().member("name");
        Optional<Finding> unlawful = LawfulName.problem(index.name())
                .map(problem -> finding(INDEX_NAME, place, "The index name \"%s\" %s", index.name(), problem));
        return unlawful.or(() -> methodProblem(index)
                .map(problem -> finding(
                        INDEX_NAME,
                        place,
                        "The index name \"%s\" cannot name its query method, because %s. Choose another, for instance"
                                + " \"by_%s\".",
                        index.name(),
                        problem,
                        index.name())));
    }

    private static Optional<String> methodProblem(IndexModel index) {
        String method = index.memberName();
        if (!SourceVersion.isName(method)) {
            return Optional.of("\"" + method + "\" is no Java name");
        }
        if (TAKEN.contains(method)) {
            return Optional.of("each repository has a method " + method + "()");
        }
        return method.equals("key") ? Optional.of("its rows would be named as the primary key, Key") : Optional.empty();
    }

    private static Optional<Finding> duplicate(EntityModel entity, IndexModel index, List<IndexModel> earlier) {
        return earlier.stream()
                .filter(other -> other.memberName().equals(index.memberName()))
                .findFirst()
                .map(other -> finding(
                        DUPLICATE_INDEX_NAME,
                        index.origin().member("name"),
                        other.name().equals(index.name())
                                ? "Two indexes of %s are named \"%s\". Name this one after its own key."
                                : "The indexes \"%3$s\" and \"%2$s\" of %1$s would both be queried by %4$s(). Rename one.",
                        entity.name(),
                        index.name(),
                        other.name(),
                        index.memberName()));
    }
}
