package io.keystave.processor.checks;

import static io.keystave.processor.checks.Rule.finding;
import static io.keystave.processor.diagnostic.FindingName.INACCESSIBLE_TYPE;

import io.keystave.processor.diagnostic.Finding;
import io.keystave.processor.model.EntityModel;
import io.keystave.processor.model.PrivateType;
import java.util.stream.Stream;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;

/** Generated code can see every type in an entity. */
final class AccessibleTypes implements Rule {

    @Override
    public Stream<Finding> check(EntityModel entity) {
        return TypePath.in(entity)
                .filter(path -> path.type().type().getKind() == TypeKind.DECLARED)
                .flatMap(path -> PrivateType.around(((DeclaredType) path.type().type()).asElement())
                        .map(hidden -> finding(
                                INACCESSIBLE_TYPE,
                                path.origin(),
                                "%s is %s, and %s is private. Code generated into the package of %s must see it: take"
                                        + " \"private\" away.",
                                path.path(),
                                path.type().text(),
                                hidden.getSimpleName(),
                                entity.name()))
                        .stream());
    }
}
