package io.keystave.processor.model;

import io.keystave.annotation.Attribute;
import io.keystave.annotation.Naming;
import io.keystave.annotation.Table;
import io.keystave.processor.model.EntityModel.Unresolved;
import io.keystave.processor.model.TypeModel.Reason;
import io.keystave.processor.model.TypeModel.Unsupported;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/** Fills the model of an entity from its source: reads everything, judges nothing. */
public final class EntityReader {

    private final ProcessingEnvironment environment;
    private final GeneratedTypeSuffixes suffixes;
    private final AnnotationReader annotations;

    public EntityReader(ProcessingEnvironment environment, GeneratedTypeSuffixes suffixes) {
        this.environment = environment;
        this.suffixes = suffixes;
        this.annotations = new AnnotationReader(environment.getElementUtils());
    }

    public EntityModel read(TypeElement type) {
        return new Reading(type).entity();
    }

    /** One entity being read, with what is found on the way through its types. */
    private final class Reading {

        private final TypeElement type;
        private final Origin table;
        private final Naming naming;
        private final Types types = environment.getTypeUtils();
        private final TypeReader typeReader = new TypeReader(types, this::document);
        private final Map<String, DocumentModel> documents = new LinkedHashMap<>();
        private final List<Unresolved> unresolved = new ArrayList<>();
        private boolean deprecated;

        Reading(TypeElement type) {
            this.type = type;
            this.table = annotations.find(type, Table.class).orElseThrow();
            this.deprecated = isDeprecated(type);
            this.naming = annotations.constant(table, "naming", Naming.class, Naming.AS_IS);
        }

        EntityModel entity() {
            String name = type.getSimpleName().toString();
            List<AttributeModel> attributes = attributes((DeclaredType) type.asType(), type, name);
            KeyReader keys = new KeyReader(annotations, type, attributes, this::constant);
            return new EntityModel(
                    type,
                    EntityKind.of(type),
                    environment
                            .getElementUtils()
                            .getPackageOf(type)
                            .getQualifiedName()
                            .toString(),
                    name,
                    isPublic(type),
                    constant(table, "value"),
                    generatedName("metamodel", name + suffixes.metamodel()),
                    generatedName("repository", name + suffixes.repository()),
                    annotations.flag(table, "stream"),
                    attributes,
                    keys.keys(Role.PARTITION_KEY),
                    keys.keys(Role.SORT_KEY),
                    keys.indexes(),
                    Collections.unmodifiableMap(documents),
                    deprecated,
                    unresolved,
                    table);
        }

        private String generatedName(String member, String otherwise) {
            String chosen = constant(table, member);
            return chosen.isEmpty() ? otherwise : chosen;
        }

        private List<AttributeModel> attributes(DeclaredType owner, TypeElement element, String path) {
            return ElementFilter.recordComponentsIn(element.getEnclosedElements()).stream()
                    .map(component -> attribute(owner, element, component, path))
                    .toList();
        }

        private AttributeModel attribute(
                DeclaredType owner, TypeElement element, RecordComponentElement component, String path) {
            String name = component.getSimpleName().toString();
            VariableElement field = field(element, name);
            List<Element> places = List.of(field, component.getAccessor());
            TypeMirror mirror = owner.getTypeArguments().isEmpty() ? field.asType() : types.asMemberOf(owner, field);
            TypeModel model = typeReader.read(mirror);
            deprecated |= isDeprecated(field) || isDeprecated(model);
            noteUnresolved(model, path + "." + name, Origin.of(field));
            Optional<Origin> attribute = places.stream()
                    .flatMap(place -> annotations.find(place, Attribute.class).stream())
                    .findFirst();
            return new AttributeModel(
                    name,
                    attribute.map(it -> constant(it, "value")).orElseGet(() -> AttributeNaming.nameOf(name, naming)),
                    model,
                    annotations.isMarkedNullable(field),
                    roles(places),
                    attribute.map(it -> it.member("value")).orElseGet(() -> Origin.of(field)),
                    Origin.of(field));
        }

        private Map<Role, Origin> roles(List<Element> places) {
            Map<Role, Origin> roles = new EnumMap<>(Role.class);
            for (Role role : Role.values()) {
                places.stream()
                        .flatMap(place -> annotations.find(place, role.annotation()).stream())
                        .findFirst()
                        .ifPresent(origin -> roles.put(role, origin));
            }
            return roles;
        }

        /** Reads a nested record once; a record that contains itself finds its own name taken. */
        private String document(DeclaredType mirror, TypeElement element) {
            String name = mirror.toString();
            if (!documents.containsKey(name)) {
                documents.put(name, new DocumentModel(name, mirror, element, List.of()));
                documents.put(
                        name,
                        new DocumentModel(
                                name,
                                mirror,
                                element,
                                attributes(
                                        mirror, element, element.getSimpleName().toString())));
            }
            return name;
        }

        private boolean isDeprecated(Element element) {
            return environment.getElementUtils().isDeprecated(element);
        }

        private boolean isDeprecated(TypeModel model) {
            return model.arguments().stream().anyMatch(this::isDeprecated)
                    || (model.type() instanceof DeclaredType declared && isDeprecated(declared.asElement()));
        }

        private void noteUnresolved(TypeModel model, String path, Origin origin) {
            if (model instanceof Unsupported missing && missing.reason() == Reason.UNRESOLVED) {
                unresolved.add(new Unresolved(path, missing.text(), origin));
            }
            model.arguments().forEach(argument -> noteUnresolved(argument, path, origin));
        }

        /** A text in an annotation; notes it if the constant behind it does not exist yet. */
        private String constant(Origin annotation, String member) {
            String value = annotations.string(annotation, member);
            if (value.equals(AnnotationReader.UNRESOLVED)) {
                unresolved.add(new Unresolved(type.getSimpleName().toString(), member, annotation.member(member)));
            }
            return value;
        }
    }

    private static VariableElement field(TypeElement type, String name) {
        return ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
                .filter(field -> field.getSimpleName().contentEquals(name))
                .filter(field -> !field.getModifiers().contains(Modifier.STATIC))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isPublic(Element type) {
        for (Element at = type; at instanceof TypeElement; at = at.getEnclosingElement()) {
            if (!at.getModifiers().contains(Modifier.PUBLIC)) {
                return false;
            }
        }
        return true;
    }
}
