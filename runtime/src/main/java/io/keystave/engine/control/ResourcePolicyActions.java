package io.keystave.engine.control;

import io.keystave.engine.control.Resources.Resource;
import io.keystave.engine.table.TableAttachments;
import io.keystave.engine.table.TableAttachments.Policy;
import io.keystave.engine.table.TableCatalog;
import io.keystave.engine.validation.ResourcePolicyRules;
import io.keystave.operation.DeleteResourcePolicy;
import io.keystave.operation.DeleteResourcePolicyResult;
import io.keystave.operation.GetResourcePolicy;
import io.keystave.operation.GetResourcePolicyResult;
import io.keystave.operation.PutResourcePolicy;
import io.keystave.operation.PutResourcePolicyResult;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is done with the policies of tables and streams: they are kept and told, and nobody obeys them. */
public final class ResourcePolicyActions {
    private final TableCatalog tables;
    private final Resources resources;
    private final Supplier<UUID> ids;

    public ResourcePolicyActions(TableCatalog tables, Resources resources, Supplier<UUID> ids) {
        this.tables = tables;
        this.resources = resources;
        this.ids = ids;
    }

    /** Sets a policy. */
    public PutResourcePolicyResult put(PutResourcePolicy request) {
        ResourcePolicyRules.check(request);
        Policy policy = new Policy(request.policy(), ids.get().toString());
        replace(request.resourceArn(), request.expectedRevisionId(), policy);
        return new PutResourcePolicyResult(policy.revisionId());
    }

    /** Tells a policy. */
    public GetResourcePolicyResult get(GetResourcePolicy request) {
        ResourcePolicyRules.check(request);
        Resource resource = resources.require(request.resourceArn());
        TableAttachments attachments = resource.table().settings().attachments();
        Policy policy = ResourcePolicyRules.require(attachments.policies().get(resource.part()), request.resourceArn());
        return new GetResourcePolicyResult(policy.document(), policy.revisionId());
    }

    /** Deletes a policy; deleting none succeeds. */
    public DeleteResourcePolicyResult delete(DeleteResourcePolicy request) {
        ResourcePolicyRules.check(request);
        Policy before = replace(request.resourceArn(), request.expectedRevisionId(), null);
        return new DeleteResourcePolicyResult(before == null ? null : before.revisionId());
    }

    private @Nullable Policy replace(String arn, @Nullable String expectedRevision, @Nullable Policy policy) {
        Resource resource = resources.require(arn);
        AtomicReference<@Nullable Policy> before = new AtomicReference<>();
        tables.change(resource.tableName(), table -> {
            TableAttachments attachments = table.settings().attachments();
            before.set(attachments.policies().get(resource.part()));
            ResourcePolicyRules.requireRevision(before.get(), expectedRevision, arn);
            return table.withSettings(
                    table.settings().withAttachments(attachments.withPolicy(resource.part(), policy)));
        });
        return before.get();
    }
}
