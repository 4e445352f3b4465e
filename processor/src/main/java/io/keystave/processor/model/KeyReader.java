package io.keystave.processor.model;

import io.keystave.annotation.GlobalIndex;
import io.keystave.annotation.GlobalIndexes;
import io.keystave.annotation.LocalIndex;
import io.keystave.annotation.LocalIndexes;
import io.keystave.annotation.Project;
import io.keystave.processor.model.IndexModel.Scope;
import io.keystave.processor.model.KeyModel.Part;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Reads the keys and indexes of an entity, in the order of the source. */
final class KeyReader {

    private final AnnotationReader annotations;
    /** Where annotations of the type stand: the type, and the sealed interface that permits it. */
    private final List<TypeElement> types;

    private final List<AttributeModel> attributes;
    private final BiFunction<Origin, String, String> constant;

    KeyReader(
            AnnotationReader annotations,
            List<TypeElement> types,
            List<AttributeModel> attributes,
            BiFunction<Origin, String, String> constant) {
        this.annotations = annotations;
        this.types = types;
        this.attributes = attributes;
        this.constant = constant;
    }

    List<KeyModel> keys(Role role) {
        Stream<KeyModel> onType = types.stream()
                .flatMap(type -> annotations.find(type, role.annotation()).stream())
                .limit(1)
                .map(it -> template(role, it));
        Stream<KeyModel> onComponents = attributes.stream()
                .filter(attribute -> attribute.has(role))
                .map(attribute -> component(role, attribute));
        return Stream.concat(onType, onComponents).toList();
    }

    private KeyModel template(Role role, Origin origin) {
        String template = constant.apply(origin, "template");
        Origin place = origin.member("template");
        TemplateParser parsed = new TemplateParser(template, (name, column) -> reference(name, column, place));
        String attribute = constant.apply(origin, "attribute");
        return new KeyModel(role, attribute, true, template, parsed.segments(), parsed.problem(), origin);
    }

    private static KeyModel component(Role role, AttributeModel attribute) {
        Origin origin = attribute.role(role).orElseThrow();
        Part part = new Part(new AttributeReference(attribute.component(), attribute, 0, origin));
        return new KeyModel(role, attribute.attribute(), false, "", List.of(part), null, origin);
    }

    List<IndexModel> indexes() {
        return Stream.concat(
                        types.stream()
                                .flatMap(type ->
                                        annotations.findAll(type, GlobalIndex.class, GlobalIndexes.class).stream())
                                .map(origin -> index(origin, Scope.GLOBAL)),
                        types.stream()
                                .flatMap(type ->
                                        annotations.findAll(type, LocalIndex.class, LocalIndexes.class).stream())
                                .map(origin -> index(origin, Scope.LOCAL)))
                .toList();
    }

    private IndexModel index(Origin origin, Scope scope) {
        return new IndexModel(
                constant.apply(origin, "name"),
                scope,
                scope == Scope.GLOBAL ? references(origin, "partitionKey") : localPartitionKey(origin),
                references(origin, "sortKey"),
                annotations.constant(origin, "project", Project.class, Project.ALL),
                references(origin, "include"),
                origin);
    }

    private List<AttributeReference> localPartitionKey(Origin origin) {
        return Stream.of(constant.apply(origin, "partitionKey"))
                .filter(Predicate.not(String::isEmpty))
                .map(name -> reference(name, 0, origin.member("partitionKey")))
                .toList();
    }

    private List<AttributeReference> references(Origin origin, String member) {
        List<String> names = annotations.strings(origin, member);
        return IntStream.range(0, names.size())
                .mapToObj(at -> reference(names.get(at), 0, origin.member(member, at)))
                .toList();
    }

    private AttributeReference reference(String name, int column, Origin origin) {
        return new AttributeReference(name, attribute(name), column, origin);
    }

    private @Nullable AttributeModel attribute(String component) {
        return attributes.stream()
                .filter(attribute -> attribute.component().equals(component))
                .findFirst()
                .orElse(null);
    }
}
