package io.keystave.processor.checks;

import io.keystave.processor.diagnostic.Finding;
import io.keystave.processor.model.EntityModel;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** All rules, in the order in which their findings come out. */
public final class EntityChecks implements Rule {

    private final EntityShape shape = new EntityShape();
    private final ItemTypes itemTypes = new ItemTypes();
    private final List<Rule> rules;

    /** {@code isTaken} says whether the sources already have a type of a full name. */
    public EntityChecks(Predicate<String> isTaken) {
        rules = List.of(
                new TableName(),
                new GeneratedTypeName(isTaken),
                new StorableTypes(),
                new AccessibleTypes(),
                new ConverterFits(),
                new DefaultValues(),
                new StoredNames(),
                new AttributeNames(),
                new SetElements(),
                new DocumentDepth(),
                new RoleTypes(),
                new OnePartitionKey(),
                new TemplateSpelling(),
                new SameKeyTwice(),
                new KeyPartNames(),
                new KeyType(),
                new OptionalKeyPart(),
                new DoubtfulKeyType(),
                new TemplateOrder(),
                new SinglePartition(),
                new KeyCannotChange(),
                new KeyAttributeClash(),
                new KnownAttributes(),
                new IndexNames(),
                new IndexKeyParts(),
                new LocalIndexKey(),
                new IndexCount(),
                new IndexIncludes(),
                new RedundantIndex());
    }

    /**
     * The findings of all rules; of its shape alone while an entity has the wrong one. Item types are judged once their
     * sealed interface is sound, because they inherit its mistakes.
     */
    @Override
    public Stream<Finding> check(EntityModel entity) {
        List<Finding> wrongShape = shape.check(entity).toList();
        if (!wrongShape.isEmpty()) {
            return wrongShape.stream();
        }
        List<Finding> own = rules.stream().flatMap(rule -> rule.check(entity)).toList();
        if (own.stream().anyMatch(Finding::isError)) {
            return own.stream();
        }
        List<Finding> single = entity.itemTypes().stream()
                .flatMap(type -> rules.stream().flatMap(rule -> rule.check(type)))
                .toList();
        boolean isSound = single.stream().noneMatch(Finding::isError);
        return Stream.of(own.stream(), single.stream(), isSound ? itemTypes.check(entity) : Stream.<Finding>empty())
                .flatMap(findings -> findings);
    }
}
