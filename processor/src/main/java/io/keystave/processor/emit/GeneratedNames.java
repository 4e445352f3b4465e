package io.keystave.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.NameAllocator;
import io.keystave.processor.model.AttributeModel;
import io.keystave.processor.model.DocumentModel;
import io.keystave.processor.model.EntityModel;
import io.keystave.processor.model.IndexModel;
import io.keystave.processor.model.ItemTypeModel;
import io.keystave.processor.model.KeyModel;
import io.keystave.processor.model.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Every name in the code generated for an entity. */
final class GeneratedNames {

    private final EntityModel entity;
    private final ClassName metamodel;
    private final ClassName repository;
    private final NameAllocator locals = new NameAllocator();
    private final NameAllocator attributeConstants = new NameAllocator();
    private final String allAttributes;
    /** The members of the metamodel that users do not name; those that they do come first. */
    private final NameAllocator hidden = new NameAllocator();

    private final Map<String, String> hiddenNames = new HashMap<>();
    private final Map<String, String> typeConstants = new HashMap<>();
    private final Map<AttributeModel, String> formerConstants = new HashMap<>();

    GeneratedNames(EntityModel entity) {
        this.entity = entity;
        this.metamodel = ClassName.get(entity.packageName(), entity.metamodel());
        this.repository = ClassName.get(entity.packageName(), entity.repository());
        for (AttributeModel attribute : entity.attributes()) {
            locals.newName(attribute.component(), attribute);
            attributeConstants.newName(constant(attribute.component()), attribute);
            hidden.newName(attribute.component());
        }
        for (KeyModel key : entity.keys()) {
            if (key.isTemplate()) {
                attributeConstants.newName(constant(NameAllocator.toJavaIdentifier(key.attribute())), key.role());
            }
        }
        allAttributes = attributeConstants.newName("ALL");
        hidden.newName("Key");
        for (IndexModel index : entity.indexes()) {
            hidden.newName(row(index).simpleName());
            hidden.newName(rowAttributes(index).simpleName());
        }
    }

    /** A member of the metamodel that users do not name; for one tag always the same. */
    private String hidden(String tag, String proposal) {
        return hiddenNames.computeIfAbsent(tag, it -> hidden.newName(proposal));
    }

    private String hidden(String proposal) {
        return hidden("one of a kind: " + proposal, proposal);
    }

    private ClassName hiddenClass(String proposal) {
        return metamodel.nestedClass(hidden(proposal));
    }

    // ---- types

    ClassName entity() {
        return ClassName.get(entity.type());
    }

    ClassName metamodel() {
        return metamodel;
    }

    ClassName repository() {
        return repository;
    }

    ClassName key() {
        return metamodel.nestedClass("Key");
    }

    ClassName names() {
        return hiddenClass("Names");
    }

    ClassName mapper() {
        return hiddenClass("Mapper");
    }

    ClassName keyMapper() {
        return hiddenClass("KeyMapper");
    }

    ClassName repositoryClass() {
        return hiddenClass("Repository");
    }

    /** The row of an index that does not hold whole items: {@code Order_.ByStatus}. */
    ClassName row(IndexModel index) {
        return metamodel.nestedClass(capitalised(index.memberName()));
    }

    ClassName rowAttributes(IndexModel index) {
        return metamodel.nestedClass(capitalised(index.memberName()) + "_");
    }

    ClassName rowMapper(IndexModel index) {
        return metamodel.nestedClass(hidden("rows of " + index.name(), capitalised(index.memberName()) + "Mapper"));
    }

    ClassName documentCodec(DocumentModel document) {
        return metamodel.nestedClass(
                hidden("codec of " + document.name(), document.element().getSimpleName() + "Codec"));
    }

    /** The interface of a query that knows the first parts of its path: {@code QueryCustomerDate}. */
    ClassName stage(QueryPath path, int parts) {
        return repository.nestedClass(stageName(path, parts));
    }

    /** The class that implements {@link #stage}. */
    ClassName stageSteps(QueryPath path, int parts) {
        return hiddenClass(stageName(path, parts) + "Steps");
    }

    private static String stageName(QueryPath path, int parts) {
        String start = path.index()
                .map(index -> capitalised(index.memberName()) + "Query")
                .orElse("Query");
        return path.parts().stream().limit(parts).map(PathPart::capitalName).collect(Collectors.joining("", start, ""));
    }

    /** The entity as messages say it: {@code Shop.Order} if it is nested. */
    String entityText() {
        return String.join(".", entity().simpleNames());
    }

    // ---- members

    /** The method that begins a query. */
    String queryMethod(QueryPath path) {
        return path.index().map(IndexModel::memberName).orElse("query");
    }

    /** {@code findByCustomerAndDate}. */
    static String finder(List<PathPart> parts) {
        return parts.stream().map(PathPart::capitalName).collect(Collectors.joining("And", "findBy", ""));
    }

    String definition() {
        return hidden("DEFINITION");
    }

    String table() {
        return hidden("TABLE");
    }

    String template(KeyModel key) {
        return hidden(key.role() == Role.PARTITION_KEY ? "PARTITION_KEY" : "SORT_KEY");
    }

    String accessPath(QueryPath path) {
        return path.index()
                .map(index -> hidden("path of " + index.name(), constant(index.memberName())))
                .orElseGet(() -> hidden("PRIMARY_KEY"));
    }

    /** The constant for an attribute's encoded name. */
    String attributeConstant(AttributeModel attribute) {
        return attributeConstants.get(attribute);
    }

    /** The constant for the encoded name of the attribute that holds a composed key. */
    String attributeConstant(KeyModel template) {
        return attributeConstants.get(template.role());
    }

    /** The constant that lists them all. */
    String allAttributes() {
        return allAttributes;
    }

    /** The constant for the encoded name under which an attribute was stored before. */
    String formerConstant(AttributeModel attribute) {
        return formerConstants.computeIfAbsent(
                attribute, it -> attributeConstants.newName("FORMER_" + attributeConstant(it)));
    }

    /** The constant for the encoded name of the attribute that tells item types apart. */
    String typeConstant(String attribute) {
        return typeConstants.computeIfAbsent(
                attribute,
                name -> attributeConstants.newName(constant(NameAllocator.toJavaIdentifier(name)), "item type"));
    }

    /** The metamodel of the sealed interface that permits the entity. */
    ClassName collection(ItemTypeModel itemType) {
        return ClassName.get(entity.packageName(), itemType.parentMetamodel());
    }

    /** A permitted type as a variable. */
    String itemTypeVariable(EntityModel itemType) {
        return local(uncapitalised(itemType.name()));
    }

    /** The method of a row that gives the key of its item. */
    static String rowKey(List<AttributeModel> components) {
        return components.stream().anyMatch(it -> it.component().equals("key")) ? "primaryKey" : "key";
    }

    // ---- parameters, local variables and private fields, which must not hide a component's name

    String entityVariable() {
        return local(uncapitalised(entity.name()));
    }

    /** A name for something that is no component, changed if a component has it. */
    String local(String proposal) {
        return locals.clone().newName(proposal);
    }

    /** The name of a component where it is a variable. */
    String local(AttributeModel attribute) {
        return attribute.component();
    }

    // ---- spelling

    /** {@code orderId} as {@code ORDER_ID}. */
    static String constant(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_")
                .toUpperCase(Locale.ROOT);
    }

    static String capitalised(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private static String uncapitalised(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
