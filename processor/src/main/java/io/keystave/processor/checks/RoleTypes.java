package io.keystave.processor.checks;

import static io.keystave.processor.checks.Rule.finding;
import static io.keystave.processor.diagnostic.FindingName.COUNTER_TYPE;
import static io.keystave.processor.diagnostic.FindingName.EXPIRES_AT_TYPE;
import static io.keystave.processor.diagnostic.FindingName.GENERATED_KEY_TYPE;
import static io.keystave.processor.diagnostic.FindingName.SEVERAL_EXPIRES_AT;
import static io.keystave.processor.diagnostic.FindingName.SEVERAL_VERSIONS;
import static io.keystave.processor.diagnostic.FindingName.TIMESTAMP_TYPE;
import static io.keystave.processor.diagnostic.FindingName.VERSION_TYPE;
import static java.util.stream.Collectors.joining;

import io.keystave.processor.diagnostic.Finding;
import io.keystave.processor.diagnostic.FindingName;
import io.keystave.processor.model.AttributeModel;
import io.keystave.processor.model.EntityModel;
import io.keystave.processor.model.Role;
import io.keystave.processor.model.ScalarType;
import io.keystave.processor.model.TypeModel;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What Keystave itself writes is of a type that can count, tell the time or be made up; version and expiry time are one. */
final class RoleTypes implements Rule {

    private static final Set<ScalarType> VERSION_TYPES = EnumSet.of(ScalarType.INTEGER, ScalarType.LONG);
    private static final Set<ScalarType> EXPIRES_AT_TYPES = EnumSet.of(ScalarType.INSTANT, ScalarType.LONG);

    private static final Set<ScalarType> TIMESTAMP_TYPES = EnumSet.of(
            ScalarType.INSTANT,
            ScalarType.OFFSET_DATE_TIME,
            ScalarType.ZONED_DATE_TIME,
            ScalarType.LOCAL_DATE_TIME,
            ScalarType.LOCAL_DATE);
    private static final Set<ScalarType> GENERATED_KEY_TYPES = EnumSet.of(ScalarType.UUID, ScalarType.STRING);

    @Override
    public Stream<Finding> check(EntityModel entity) {
        return Stream.of(
                        types(
                                entity,
                                Role.VERSION,
                                VERSION_TYPE,
                                VERSION_TYPES,
                                "a version is counted up. Use long, int, Long or Integer."),
                        several(entity, Role.VERSION, SEVERAL_VERSIONS),
                        expiresAtTypes(entity),
                        several(entity, Role.EXPIRES_AT, SEVERAL_EXPIRES_AT),
                        timestampTypes(entity, Role.CREATED_AT),
                        timestampTypes(entity, Role.UPDATED_AT),
                        types(
                                entity,
                                Role.COUNTER,
                                COUNTER_TYPE,
                                VERSION_TYPES,
                                "a counter is added to. Use long, int, Long or Integer."),
                        types(
                                entity,
                                Role.GENERATED_KEY,
                                GENERATED_KEY_TYPE,
                                GENERATED_KEY_TYPES,
                                "only a UUID or a String is made up. Use one of them, or take @GeneratedKey off."))
                .flatMap(findings -> findings);
    }

    private static Stream<Finding> expiresAtTypes(EntityModel entity) {
        return entity.withRole(Role.EXPIRES_AT).stream()
                .filter(attribute -> !isOneOf(attribute.type().required(), EXPIRES_AT_TYPES))
                .map(attribute -> finding(
                        EXPIRES_AT_TYPE,
                        attribute.role(Role.EXPIRES_AT).orElseThrow(),
                        "%s is %s, and time to live needs a moment. Use Instant, or long with seconds since 1970.",
                        entity.text(attribute),
                        attribute.type().text()));
    }

    private static Stream<Finding> timestampTypes(EntityModel entity, Role role) {
        return types(entity, role, TIMESTAMP_TYPE, TIMESTAMP_TYPES, role + " needs a date or a time. Use Instant.");
    }

    private static Stream<Finding> types(
            EntityModel entity, Role role, FindingName name, Set<ScalarType> allowed, String reason) {
        return entity.withRole(role).stream()
                .filter(attribute -> !isOneOf(attribute.type(), allowed))
                .map(attribute -> finding(
                        name,
                        attribute.role(role).orElseThrow(),
                        "%s is %s, and %s",
                        entity.text(attribute),
                        attribute.type().text(),
                        reason));
    }

    private static boolean isOneOf(TypeModel type, Set<ScalarType> allowed) {
        return type instanceof TypeModel.Unsupported
                || (type instanceof TypeModel.Scalar scalar && allowed.contains(scalar.scalar()));
    }

    private static Stream<Finding> several(EntityModel entity, Role role, FindingName name) {
        List<AttributeModel> attributes = entity.withRole(role);
        return attributes.stream()
                .skip(1)
                .limit(1)
                .map(second -> finding(
                        name,
                        second.role(role).orElseThrow(),
                        "%s carry %s, and an entity has one. Keep one.",
                        attributes.stream().map(AttributeModel::component).collect(joining(" and ")),
                        role));
    }
}
