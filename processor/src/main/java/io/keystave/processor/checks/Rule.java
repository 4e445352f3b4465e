package io.keystave.processor.checks;

import io.keystave.processor.diagnostic.Finding;
import io.keystave.processor.diagnostic.FindingName;
import io.keystave.processor.model.EntityModel;
import io.keystave.processor.model.Origin;
import java.util.stream.Stream;

/** One thing that must hold for an entity. Has no state and prints nothing. */
public interface Rule {

    Stream<Finding> check(EntityModel entity);

    /** A finding about a piece of source; {@code text} is a format. */
    @SuppressWarnings("AnnotateFormatMethod") // The annotation it asks for would be a dependency for one method.
    static Finding finding(FindingName name, Origin origin, String text, Object... arguments) {
        return new Finding(name, text.formatted(arguments), origin.element(), origin.annotation(), origin.value());
    }
}
