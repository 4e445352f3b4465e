package io.keystave.processor.checks;

import static io.keystave.processor.checks.Rule.finding;
import static io.keystave.processor.diagnostic.FindingName.EXPIRES_AT_TYPE;
import static io.keystave.processor.diagnostic.FindingName.SEVERAL_EXPIRES_AT;
import static io.keystave.processor.diagnostic.FindingName.SEVERAL_VERSIONS;
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

/** An entity has at most one version and one expiry time, each of a type that can count or tell the time. */
final class RoleTypes implements Rule {

    private static final Set<ScalarType> VERSION_TYPES = EnumSet.of(ScalarType.INTEGER, ScalarType.LONG);
    private static final Set<ScalarType> EXPIRES_AT_TYPES = EnumSet.of(ScalarType.INSTANT, ScalarType.LONG);

    @Override
    public Stream<Finding> check(EntityModel entity) {
        return Stream.of(
                        versionTypes(entity),
                        several(entity, Role.VERSION, SEVERAL_VERSIONS),
                        expiresAtTypes(entity),
                        several(entity, Role.EXPIRES_AT, SEVERAL_EXPIRES_AT))
                .flatMap(findings -> findings);
    }

    private static Stream<Finding> versionTypes(EntityModel entity) {
        return entity.withRole(Role.VERSION).stream()
                .filter(attribute -> !isOneOf(attribute.type(), VERSION_TYPES))
                .map(attribute -> finding(
                        VERSION_TYPE,
                        attribute.role(Role.VERSION).orElseThrow(),
                        "%s is %s, and a version is counted up. Use long, int, Long or Integer.",
                        entity.text(attribute),
                        attribute.type().text()));
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
