package io.keystave.processor.checks;

import static io.keystave.processor.checks.Rule.finding;
import static io.keystave.processor.diagnostic.FindingName.SET_ELEMENT;

import io.keystave.processor.diagnostic.Finding;
import io.keystave.processor.model.EntityModel;
import io.keystave.processor.model.TypeModel;
import java.util.stream.Stream;

/** Sets hold texts, numbers or binaries. */
final class SetElements implements Rule {

    @Override
    public Stream<Finding> check(EntityModel entity) {
        return TypePath.in(entity)
                .filter(path -> path.type() instanceof TypeModel.SetOf set && !isSetElement(set.element()))
                .map(path -> finding(
                        SET_ELEMENT,
                        path.origin(),
                        "%s is %s, but sets hold only texts, numbers or binaries: it is stored as a list, in no order."
                                + " Declare a List.",
                        path.path(),
                        path.type().text()));
    }

    private static boolean isSetElement(TypeModel element) {
        return element instanceof TypeModel.Unsupported
                || (element.stored() instanceof TypeModel.Scalar scalar
                        && scalar.scalar().isSetElement());
    }
}
