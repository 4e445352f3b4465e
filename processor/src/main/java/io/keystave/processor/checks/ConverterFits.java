package io.keystave.processor.checks;

import static io.keystave.processor.checks.Rule.finding;
import static io.keystave.processor.diagnostic.FindingName.CONVERTER_SHAPE;
import static io.keystave.processor.diagnostic.FindingName.CONVERTER_TYPE;

import io.keystave.processor.diagnostic.Finding;
import io.keystave.processor.model.EntityModel;
import io.keystave.processor.model.PrivateType;
import io.keystave.processor.model.TypeModel.ByConverter;
import io.keystave.processor.model.TypeModel.Converted;
import io.keystave.processor.model.TypeText;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** A converter converts the type that it stands on, and generated code can make it. */
final class ConverterFits implements Rule {

    @Override
    public Stream<Finding> check(EntityModel entity) {
        return TypePath.in(entity)
                .filter(path -> path.type() instanceof Converted)
                .flatMap(path -> ((Converted) path.type()).conversion() instanceof ByConverter converter
                        ? problem(path, converter).stream()
                        : Stream.empty());
    }

    private static Optional<Finding> problem(TypePath path, ByConverter by) {
        String name = by.converter().getSimpleName().toString();
        if (!by.isFitting()) {
            return Optional.of(finding(
                    CONVERTER_TYPE,
                    path.origin(),
                    "%s is %s, but %s converts %s. Name a converter of %s.",
                    path.path(),
                    path.type().text(),
                    name,
                    TypeText.of(by.converted()),
                    path.type().text()));
        }
        return (by.isSupplied() ? visibility(by.converter()) : construction(by))
                .map(problem -> finding(
                        CONVERTER_SHAPE, path.origin(), "%s has the converter %s, %s", path.path(), name, problem));
    }

    private static Optional<String> visibility(TypeElement converter) {
        return PrivateType.around(converter)
                .map(hidden -> "and %s is private. Generated code must see it: take \"private\" away."
                        .formatted(hidden.getSimpleName()));
    }

    private static Optional<String> construction(ByConverter by) {
        TypeElement type = by.converter();
        boolean isInner = type.getNestingKind() != NestingKind.TOP_LEVEL
                && !type.getModifiers().contains(Modifier.STATIC);
        if (isInner || type.getModifiers().contains(Modifier.ABSTRACT)) {
            return Optional.of("which is abstract or needs an object around it. Make it a static class, or supply it:"
                    + " supplied = true.");
        }
        boolean hasConstructor = ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
                .filter(it -> !it.getModifiers().contains(Modifier.PRIVATE))
                .anyMatch(it -> it.getParameters().size() == by.arguments().size()
                        && it.getParameters().stream()
                                .allMatch(parameter ->
                                        parameter.asType().toString().equals(String.class.getName())));
        return visibility(type)
                .or(() -> hasConstructor
                        ? Optional.empty()
                        : Optional.of(
                                "which has no constructor with %d texts. Write one, or supply the converter: supplied ="
                                                .formatted(by.arguments().size())
                                        + " true."));
    }
}
