package io.keystave.processor.checks;

import static io.keystave.processor.checks.Rule.finding;
import static io.keystave.processor.diagnostic.FindingName.FORMER_NAME;
import static io.keystave.processor.diagnostic.FindingName.STORED_NAME;

import io.keystave.processor.diagnostic.Finding;
import io.keystave.processor.model.AttributeModel;
import io.keystave.processor.model.EntityModel;
import io.keystave.processor.model.EnumNames;
import io.keystave.processor.model.TypeModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.lang.model.element.Element;

/** A former name is no name in use, and the constants of an enum are stored under names of their own. */
final class StoredNames implements Rule {

    @Override
    public Stream<Finding> check(EntityModel entity) {
        return Stream.of(
                        formerNames(entity, entity.attributes()),
                        entity.documents().values().stream().flatMap(it -> formerNames(entity, it.attributes())),
                        TypePath.in(entity).flatMap(StoredNames::constants))
                .flatMap(findings -> findings);
    }

    private static Stream<Finding> formerNames(EntityModel entity, List<AttributeModel> attributes) {
        return attributes.stream()
                .flatMap(attribute -> attribute.details().formerName().stream().flatMap(former -> {
                    if (KeyUse.in(entity).anyMatch(use -> use.attribute().equals(attribute))) {
                        return Stream.of(finding(
                                FORMER_NAME,
                                former.origin(),
                                "%s is part of a key, and items are found by its name alone. Keep the name with"
                                        + " @Attribute(\"%s\"), or write the items anew.",
                                attribute.component(),
                                former.text()));
                    }
                    return attributes.stream()
                            .filter(other -> other.attribute().equals(former.text()))
                            .map(other -> finding(
                                    FORMER_NAME,
                                    former.origin(),
                                    "%s was stored as \"%s\", and %s is stored so now. Give one another name.",
                                    attribute.component(),
                                    former.text(),
                                    other.component()));
                }));
    }

    private static Stream<Finding> constants(TypePath path) {
        Map<String, Element> known = new HashMap<>();
        return !(path.type() instanceof TypeModel.Scalar scalar)
                ? Stream.empty()
                : EnumNames.of(scalar.type()).entrySet().stream()
                        .filter(entry -> known.putIfAbsent(entry.getValue(), entry.getKey()) != null
                                || entry.getValue().isEmpty())
                        .map(entry -> finding(
                                STORED_NAME,
                                path.origin(),
                                "%s is %s, whose constant %s is stored as \"%s\", which is empty or the text of another"
                                        + " constant. Choose another: @StoredName(\"…\").",
                                path.path(),
                                path.type().text(),
                                entry.getKey().getSimpleName(),
                                entry.getValue()));
    }
}
