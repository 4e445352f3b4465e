package io.keystave.processor.model;

import io.keystave.annotation.Attribute;
import io.keystave.annotation.Converter;
import io.keystave.annotation.Counter;
import io.keystave.annotation.Default;
import io.keystave.annotation.FormerName;
import io.keystave.annotation.ItemType;
import io.keystave.annotation.Naming;
import io.keystave.annotation.Table;
import io.keystave.processor.model.EntityModel.Unresolved;
import io.keystave.processor.model.TypeModel.Reason;
import io.keystave.processor.model.TypeModel.Unsupported;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

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

    /** {@code type} carries {@code @Table}. */
    public EntityModel read(TypeElement type) {
        Origin table = annotations.find(type, Table.class).orElseThrow();
        return EntityKind.of(type) == EntityKind.SEALED_INTERFACE
                ? new Reading(type, table, null).collection()
                : new Reading(type, table, null).entity();
    }

    /** The interface with {@code @Table} among those that a type implements. */
    public Optional<TypeElement> tableOf(TypeElement type) {
        return type.getInterfaces().stream()
                .map(parent -> (TypeElement) ((DeclaredType) parent).asElement())
                .filter(parent -> annotations.find(parent, Table.class).isPresent())
                .findFirst();
    }

    /** One entity being read, with what is found on the way through its types. */
    private final class Reading {

        private final TypeElement type;
        private final Origin table;
        private final @Nullable TypeElement parent;
        private final Naming naming;
        private final Types types = environment.getTypeUtils();
        private final TypeReader typeReader = new TypeReader(types, annotations, this::document);
        private final Map<String, DocumentModel> documents = new LinkedHashMap<>();
        private final List<Unresolved> unresolved = new ArrayList<>();
        private boolean deprecated;

        /** {@code parent} is the sealed interface that permits the type; null if it has a table of its own. */
        Reading(TypeElement type, Origin table, @Nullable TypeElement parent) {
            this.type = type;
            this.table = table;
            this.parent = parent;
            this.deprecated = isDeprecated(type);
            this.naming = annotations.constant(table, "naming", Naming.class, Naming.AS_IS);
        }

        EntityModel entity() {
            String name = type.getSimpleName().toString();
            List<AttributeModel> attributes = EntityKind.of(type) == EntityKind.CLASS
                    ? parameters(name)
                    : attributes((DeclaredType) type.asType(), type, name);
            KeyReader keys = new KeyReader(annotations, types(), attributes, this::constant);
            return model(attributes, keys, keys.keys(Role.SORT_KEY), List.of());
        }

        /** The attributes of a class: the parameters of its constructor. */
        private List<AttributeModel> parameters(String path) {
            return EntityConstructors.of(type).stream()
                    .limit(1)
                    .flatMap(constructor -> constructor.getParameters().stream())
                    .map(parameter -> parameter(parameter, path))
                    .toList();
        }

        private AttributeModel parameter(VariableElement parameter, String path) {
            Optional<Element> field = EntityConstructors.field(type, parameter);
            Optional<Element> accessor = EntityConstructors.accessor(type, parameter);
            List<Element> places = Stream.of(field, accessor, Optional.of((Element) parameter))
                    .flatMap(Optional::stream)
                    .toList();
            String call = accessor.map(it -> it.getSimpleName() + (it instanceof ExecutableElement ? "()" : ""))
                    .orElse(parameter.getSimpleName() + "()");
            return attribute(
                    call, places.get(0), parameter.getSimpleName().toString(), parameter.asType(), places, path);
        }

        /** A sealed interface: its accessors are attributes, and its sort key is the text that its types put there. */
        EntityModel collection() {
            List<EntityModel> itemTypes = type.getPermittedSubclasses().stream()
                    .map(permitted -> (TypeElement) ((DeclaredType) permitted).asElement())
                    .map(permitted -> new Reading(permitted, table, type).entity())
                    .toList();
            itemTypes.forEach(itemType -> unresolved.addAll(itemType.unresolved()));
            List<AttributeModel> attributes = new ArrayList<>();
            String name = type.getSimpleName().toString();
            for (ExecutableElement accessor : ElementFilter.methodsIn(type.getEnclosedElements())) {
                if (accessor.getModifiers().contains(Modifier.ABSTRACT)
                        && accessor.getParameters().isEmpty()) {
                    attributes.add(attribute(
                            accessor.getSimpleName() + "()",
                            accessor,
                            accessor.getSimpleName().toString(),
                            accessor.getReturnType(),
                            List.of(accessor),
                            name));
                }
            }
            KeyReader keys = new KeyReader(annotations, types(), attributes, this::constant);
            List<KeyModel> sortKeys = keys.keys(Role.SORT_KEY);
            if (sortKeys.isEmpty()) {
                sortKeys = itemTypes.stream()
                        .flatMap(itemType -> itemType.sortKeys().stream())
                        .limit(1)
                        .map(key -> sharedSortKey(key, attributes))
                        .toList();
            }
            return model(attributes, keys, sortKeys, itemTypes);
        }

        /** The sort key as one text, which the types compose each in its own way. */
        private KeyModel sharedSortKey(KeyModel key, List<AttributeModel> attributes) {
            TypeMirror text = environment
                    .getElementUtils()
                    .getTypeElement(String.class.getName())
                    .asType();
            String component = key.attribute().replaceAll("\\W", "_");
            AttributeModel attribute = new AttributeModel(
                    component,
                    component + "()",
                    key.attribute(),
                    new TypeModel.Scalar(text, ScalarType.STRING),
                    false,
                    Map.of(),
                    AttributeDetails.NONE,
                    table,
                    table);
            attributes.add(attribute);
            AttributeReference reference = new AttributeReference(component, attribute, 0, table);
            return new KeyModel(
                    Role.SORT_KEY, key.attribute(), false, "", List.of(new KeyModel.Part(reference)), null, table);
        }

        private EntityModel model(
                List<AttributeModel> attributes, KeyReader keys, List<KeyModel> sortKeys, List<EntityModel> itemTypes) {
            String name = type.getSimpleName().toString();
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
                    sortKeys,
                    keys.indexes(),
                    Collections.unmodifiableMap(documents),
                    deprecated,
                    unresolved,
                    parent == null ? null : itemType(parent),
                    itemTypes,
                    parent == null ? table : Origin.of(type));
        }

        private List<TypeElement> types() {
            return parent == null ? List.of(type) : List.of(type, parent);
        }

        private ItemTypeModel itemType(TypeElement sealed) {
            Optional<Origin> named = annotations.find(type, ItemType.class);
            String text = named.map(it -> constant(it, "value")).orElse("");
            String chosen = constant(table, "metamodel");
            return new ItemTypeModel(
                    sealed,
                    chosen.isEmpty() ? sealed.getSimpleName() + suffixes.metamodel() : chosen,
                    annotations
                            .find(sealed, ItemType.class)
                            .map(it -> constant(it, "attribute"))
                            .orElse(""),
                    text.isEmpty() ? type.getSimpleName().toString() : text,
                    named.orElseGet(() -> Origin.of(type)));
        }

        private String generatedName(String member, String otherwise) {
            String chosen = parent == null ? constant(table, member) : "";
            return chosen.isEmpty() ? otherwise : chosen;
        }

        private List<AttributeModel> attributes(DeclaredType owner, TypeElement element, String path) {
            return ElementFilter.recordComponentsIn(element.getEnclosedElements()).stream()
                    .map(component -> attribute(owner, element, component, path))
                    .toList();
        }

        private AttributeModel attribute(
                DeclaredType owner, TypeElement element, RecordComponentElement component, String path) {
            VariableElement field = field(element, component.getSimpleName().toString());
            TypeMirror mirror = owner.getTypeArguments().isEmpty() ? field.asType() : types.asMemberOf(owner, field);
            List<Element> places = new ArrayList<>(List.of(field, component.getAccessor()));
            if (element.equals(type)) {
                places.addAll(inherited(component));
            }
            String name = component.getSimpleName().toString();
            return attribute(name + "()", field, name, mirror, places, path);
        }

        /** The accessor of the sealed interface that a component implements, whose annotations count as its own. */
        private List<ExecutableElement> inherited(RecordComponentElement component) {
            return parent == null
                    ? List.of()
                    : ElementFilter.methodsIn(parent.getEnclosedElements()).stream()
                            .filter(method -> method.getParameters().isEmpty())
                            .filter(method -> method.getSimpleName().equals(component.getSimpleName()))
                            .toList();
        }

        /** An attribute whose annotations stand on any of the places, one of which has the position. */
        private AttributeModel attribute(
                String accessor,
                Element position,
                String name,
                TypeMirror mirror,
                List<? extends Element> places,
                String path) {
            TypeModel model = typeReader.read(mirror, find(places, Converter.class));
            deprecated |= isDeprecated(position) || isDeprecated(model);
            noteUnresolved(model, path + "." + name, Origin.of(position));
            Optional<Origin> attribute = find(places, Attribute.class);
            return new AttributeModel(
                    name,
                    accessor,
                    attribute.map(it -> constant(it, "value")).orElseGet(() -> AttributeNaming.nameOf(name, naming)),
                    model,
                    annotations.isMarkedNullable(position),
                    roles(places),
                    details(places),
                    attribute.map(it -> it.member("value")).orElseGet(() -> Origin.of(position)),
                    Origin.of(position));
        }

        private AttributeDetails details(List<? extends Element> places) {
            return new AttributeDetails(
                    find(places, Counter.class)
                            .map(counter -> annotations.number(counter, "delta"))
                            .orElse(1L),
                    text(places, Default.class),
                    text(places, FormerName.class));
        }

        private AttributeDetails.@Nullable Text text(
                List<? extends Element> places, Class<? extends Annotation> annotation) {
            return find(places, annotation)
                    .map(it -> new AttributeDetails.Text(constant(it, "value"), it.member("value")))
                    .orElse(null);
        }

        private Optional<Origin> find(List<? extends Element> places, Class<? extends Annotation> annotation) {
            return places.stream()
                    .flatMap(place -> annotations.find(place, annotation).stream())
                    .findFirst();
        }

        private Map<Role, Origin> roles(List<? extends Element> places) {
            Map<Role, Origin> roles = new EnumMap<>(Role.class);
            for (Role role : Role.values()) {
                find(places, role.annotation()).ifPresent(origin -> roles.put(role, origin));
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
