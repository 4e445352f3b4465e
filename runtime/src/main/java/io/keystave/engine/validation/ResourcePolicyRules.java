package io.keystave.engine.validation;

import java.nio.charset.StandardCharsets;

/** The rules for resource policies. Source: API reference, PutResourcePolicy. */
public final class ResourcePolicyRules {
    private static final int MOST_BYTES = 20 << 10;

    private ResourcePolicyRules() {}

    /** Notes a document that is too large. */
    static void addShape(String document, String path, ConstraintErrors errors) {
        if (document.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            errors.add(document, path, "Member must have length less than or equal to " + MOST_BYTES);
        }
    }
}
