package io.keystave.processor.model;

import javax.lang.model.element.TypeElement;

/**
 * An entity as one of several item types of a table.
 *
 * @param parent the sealed interface that permits it
 * @param parentMetamodel the simple name of the metamodel generated for that interface
 * @param typeAttribute the attribute that tells the types apart; empty if their sort keys do
 * @param typeText what this type has in that attribute
 * @param origin what says so: {@code @ItemType}, else the entity
 */
public record ItemTypeModel(
        TypeElement parent, String parentMetamodel, String typeAttribute, String typeText, Origin origin) {}
