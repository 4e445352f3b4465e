package io.keystave.server.operation;

import static java.util.Objects.requireNonNull;

import io.keystave.operation.Backend;
import io.keystave.operation.DeleteResourcePolicy;
import io.keystave.operation.GetResourcePolicy;
import io.keystave.operation.GetResourcePolicyResult;
import io.keystave.operation.PutResourcePolicy;
import io.keystave.server.json.JsonOutput;
import io.keystave.server.json.RequestReader;
import org.jspecify.annotations.Nullable;

/** PutResourcePolicy, GetResourcePolicy and DeleteResourcePolicy. */
final class ResourcePolicyOperations {
    private ResourcePolicyOperations() {}

    static void put(RequestReader in, Backend backend, JsonOutput out) {
        Input input = Input.read(in);
        Constraints constraints = new Constraints();
        constraints.required(input.resourceArn, "resourceArn");
        constraints.required(input.policy, "policy");
        constraints.throwIfAny();
        PutResourcePolicy request = new PutResourcePolicy(
                requireNonNull(input.resourceArn), requireNonNull(input.policy), input.expectedRevisionId);
        out.beginObject().name("RevisionId");
        out.string(backend.putResourcePolicy(request).revisionId()).endObject();
    }

    static void get(RequestReader in, Backend backend, JsonOutput out) {
        GetResourcePolicyResult result =
                backend.getResourcePolicy(new GetResourcePolicy(Input.read(in).requireArn()));
        out.beginObject();
        out.name("Policy").string(result.policy());
        out.name("RevisionId").string(result.revisionId()).endObject();
    }

    static void delete(RequestReader in, Backend backend, JsonOutput out) {
        Input input = Input.read(in);
        DeleteResourcePolicy request = new DeleteResourcePolicy(input.requireArn(), input.expectedRevisionId);
        String revision = backend.deleteResourcePolicy(request).revisionId();
        out.beginObject();
        if (revision != null) {
            out.name("RevisionId").string(revision);
        }
        out.endObject();
    }

    private record Input(
            @Nullable String resourceArn,
            @Nullable String policy,
            @Nullable String expectedRevisionId) {
        static Input read(RequestReader in) {
            String arn = null;
            String policy = null;
            String revision = null;
            for (String member = in.nextMember(); member != null; member = in.nextMember()) {
                switch (member) {
                    case "ResourceArn" -> arn = in.string();
                    case "Policy" -> policy = in.string();
                    case "ExpectedRevisionId" -> revision = in.string();
                    default -> in.skip();
                }
            }
            return new Input(arn, policy, revision);
        }

        String requireArn() {
            Constraints constraints = new Constraints();
            constraints.required(resourceArn, "resourceArn");
            constraints.throwIfAny();
            return requireNonNull(resourceArn);
        }
    }
}
