package io.keystave.processor.checks;

import static io.keystave.processor.checks.Rule.finding;
import static io.keystave.processor.diagnostic.FindingName.KEY_CANNOT_CHANGE;

import io.keystave.processor.diagnostic.Finding;
import io.keystave.processor.model.EntityModel;
import io.keystave.processor.model.Role;
import java.util.stream.Stream;

/** What Keystave itself changes in an update is no part of the key. */
final class KeyCannotChange implements Rule {

    @Override
    public Stream<Finding> check(EntityModel entity) {
        return entity.attributes().stream()
                .filter(entity::isKeyPart)
                .flatMap(attribute -> Stream.of(Role.VERSION, Role.EXPIRES_AT, Role.UPDATED_AT, Role.COUNTER)
                        .flatMap(role -> attribute.role(role).stream()
                                .map(origin -> finding(
                                        KEY_CANNOT_CHANGE,
                                        origin,
                                        "%s is part of the key and carries %s, but a key cannot be changed by an update. Take"
                                                + " it out of the key, or %s off.",
                                        entity.text(attribute),
                                        role,
                                        role))));
    }
}
