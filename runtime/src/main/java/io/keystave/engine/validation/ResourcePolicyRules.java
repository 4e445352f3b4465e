package io.keystave.engine.validation;

import io.keystave.engine.table.TableAttachments.Policy;
import io.keystave.operation.ConstraintErrors;
import io.keystave.operation.DeleteResourcePolicy;
import io.keystave.operation.GetResourcePolicy;
import io.keystave.operation.PolicyNotFoundException;
import io.keystave.operation.PutResourcePolicy;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The rules for resource policies. Source: API reference, PutResourcePolicy. */
public final class ResourcePolicyRules {
    private static final int MOST_BYTES = 20 << 10;

    /** The expected revision of a resource that has no policy. */
    private static final String NO_POLICY = "NO_POLICY";

    private ResourcePolicyRules() {}

    public static void check(PutResourcePolicy request) {
        ConstraintErrors errors = new ConstraintErrors();
        addShape(request.policy(), "policy", errors);
        errors.throwIfAny();
        ResourceArns.requireTableOrStream(request.resourceArn());
    }

    public static void check(GetResourcePolicy request) {
        ResourceArns.requireTableOrStream(request.resourceArn());
    }

    public static void check(DeleteResourcePolicy request) {
        ResourceArns.requireTableOrStream(request.resourceArn());
    }

    /** Notes a document that is too large. */
    static void addShape(String document, String path, ConstraintErrors errors) {
        if (document.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            errors.add(document, path, "Member must have length less than or equal to " + MOST_BYTES);
        }
    }

    /** Checks that a resource has the policy that a request expects, if it expects any. */
    public static void requireRevision(@Nullable Policy policy, @Nullable String expected, String arn) {
        String revision = policy == null ? NO_POLICY : policy.revisionId();
        if (expected != null && !expected.equals(revision)) {
            throw notFound(arn);
        }
    }

    /** The policy of a resource, which must be there. */
    public static Policy require(@Nullable Policy policy, String arn) {
        if (policy == null) {
            throw notFound(arn);
        }
        return policy;
    }

    private static PolicyNotFoundException notFound(String arn) {
        return new PolicyNotFoundException("Resource-based policy not found for the provided ResourceArn: " + arn);
    }
}
