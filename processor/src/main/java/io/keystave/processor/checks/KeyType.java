package io.keystave.processor.checks;

import static io.keystave.processor.checks.Rule.finding;
import static io.keystave.processor.diagnostic.FindingName.KEY_ORDER;
import static io.keystave.processor.diagnostic.FindingName.KEY_TYPE;

import io.keystave.processor.diagnostic.Finding;
import io.keystave.processor.model.EntityModel;
import io.keystave.processor.model.ScalarType;
import io.keystave.processor.model.ScalarType.KeyForm;
import io.keystave.processor.model.ScalarType.TemplateForm;
import io.keystave.processor.model.TypeModel;
import java.util.Optional;
import java.util.stream.Stream;

/** A key part is text, a number or binary, and a sort key part keeps the order of its type. */
final class KeyType implements Rule {

    @Override
    public Stream<Finding> check(EntityModel entity) {
        return KeyUse.in(entity)
                .filter(use -> !(use.attribute().type().required() instanceof TypeModel.Unsupported))
                .flatMap(use -> check(entity, use).stream());
    }

    private static Optional<Finding> check(EntityModel entity, KeyUse use) {
        Optional<ScalarType> scalar = use.attribute().scalar();
        boolean isConverted = use.attribute().type().required() instanceof TypeModel.Converted;
        boolean hasNoForm = scalar.isEmpty()
                || (isConverted && scalar.get() == ScalarType.BOOLEAN)
                || scalar.get().keyForm() == KeyForm.NONE
                || (use.inTemplate() && scalar.get().templateForm() == TemplateForm.NONE);
        if (hasNoForm) {
            return Optional.of(finding(
                    KEY_TYPE,
                    use.origin(),
                    "%s is part of %s, but %s. %s",
                    entity.text(use.attribute()),
                    use.keyText(),
                    reason(use),
                    "Choose a component that is text, a number, a date or an enum."));
        }
        boolean isOrdered = use.inTemplate()
                ? scalar.get().templateForm() != TemplateForm.UNORDERED
                : scalar.get().keyForm() != KeyForm.UNORDERED;
        if (isOrdered) {
            return Optional.empty();
        }
        return Optional.of(finding(
                use.isSort() ? KEY_ORDER : KEY_TYPE,
                use.origin(),
                "%s is part of %s, but %s has no %s. Use %s.",
                entity.text(use.attribute()),
                use.keyText(),
                use.attribute().type().required().text(),
                use.isSort() ? "order-preserving form" : "form in which equal values are always equal keys",
                replacement(scalar.get())));
    }

    private static String reason(KeyUse use) {
        String type = use.attribute().type().required().text();
        boolean isScalar = use.attribute()
                .scalar()
                .filter(it -> it.keyForm() != KeyForm.NONE)
                .isPresent();
        return isScalar ? type + " cannot be joined into text" : type + " is no key type";
    }

    private static String replacement(ScalarType type) {
        return switch (type) {
            case OFFSET_DATE_TIME, ZONED_DATE_TIME -> "Instant";
            case OFFSET_TIME -> "LocalTime";
            case FLOAT, DOUBLE -> "BigDecimal";
            case DURATION -> "long with a fixed unit, such as milliseconds";
            case PERIOD -> "int with a fixed unit, such as days";
            default -> "String";
        };
    }
}
