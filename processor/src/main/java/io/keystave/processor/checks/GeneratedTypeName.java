package io.keystave.processor.checks;

import static io.keystave.processor.checks.Rule.finding;
import static io.keystave.processor.diagnostic.FindingName.GENERATED_NAME;
import static io.keystave.processor.diagnostic.FindingName.NAME_CLASH;

import io.keystave.processor.diagnostic.Finding;
import io.keystave.processor.model.EntityModel;
import io.keystave.processor.model.Origin;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;

/** The names of the generated types are Java names that nothing else has. */
final class GeneratedTypeName implements Rule {

    private final Predicate<String> isTaken;

    /** {@code isTaken} takes a full name. */
    GeneratedTypeName(Predicate<String> isTaken) {
        this.isTaken = isTaken;
    }

    @Override
    public Stream<Finding> check(EntityModel entity) {
        return Stream.concat(
                check(entity, "metamodel", entity.metamodel(), entity.name() + "Attributes"),
                check(entity, "repository", entity.repository(), entity.name() + "sRepository"));
    }

    private Stream<Finding> check(EntityModel entity, String member, String name, String proposal) {
        Origin place = entity.origin().hasMember(member) ? entity.origin().member(member) : Origin.of(entity.type());
        if (!SourceVersion.isName(name) || name.contains(".")) {
            return Stream.of(finding(
                    GENERATED_NAME,
                    place,
                    "\"%s\" cannot name a class. Write a simple Java name: @Table(%s = \"%s\").",
                    name,
                    member,
                    proposal));
        }
        boolean sameAsOther = member.equals("repository") && name.equals(entity.metamodel());
        if (isTaken.test(entity.qualified(name)) || sameAsOther || name.equals(entity.name())) {
            return Stream.of(finding(
                    NAME_CLASH,
                    place,
                    "%s already exists. Give the generated %s another name: @Table(%s = \"%s\").",
                    entity.qualified(name),
                    member,
                    member,
                    proposal));
        }
        return Stream.empty();
    }
}
