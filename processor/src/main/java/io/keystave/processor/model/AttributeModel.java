package io.keystave.processor.model;

import java.util.Map;
import java.util.Optional;

/**
 * A component of a record and the attribute in which it is stored.
 *
 * @param component its name in the source: that of the record's component or the constructor's parameter
 * @param accessor what reads it from the entity: {@code customer()}, or a field's name
 * @param attribute the name under which it is stored
 * @param nullable whether the source marks it {@code @Nullable}
 * @param roles the annotations that give it a part to play, and where they stand
 * @param details what its annotations say besides
 * @param nameOrigin what gives the stored name: {@code @Attribute}, else the component
 */
public record AttributeModel(
        String component,
        String accessor,
        String attribute,
        TypeModel type,
        boolean nullable,
        Map<Role, Origin> roles,
        AttributeDetails details,
        Origin nameOrigin,
        Origin origin) {

    public AttributeModel {
        roles = Map.copyOf(roles);
    }

    public boolean has(Role role) {
        return roles.containsKey(role);
    }

    public Optional<Origin> role(Role role) {
        return Optional.ofNullable(roles.get(role));
    }

    /** Whether an item may lack it. What writes fill in is null in an entity that was never stored, and in no item. */
    public boolean isOptional() {
        boolean isFilledIn = has(Role.GENERATED_KEY) || has(Role.CREATED_AT) || has(Role.UPDATED_AT);
        return (nullable && !isFilledIn) || type instanceof TypeModel.OptionalOf;
    }

    /** The scalar it is stored as; empty for collections, documents and types without a stored form. */
    public Optional<ScalarType> scalar() {
        return type.required().stored() instanceof TypeModel.Scalar scalar
                ? Optional.of(scalar.scalar())
                : Optional.empty();
    }
}
