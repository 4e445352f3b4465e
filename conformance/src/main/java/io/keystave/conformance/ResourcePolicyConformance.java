package io.keystave.conformance;

import static io.keystave.conformance.Orders.ORDERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keystave.operation.DeleteResourcePolicy;
import io.keystave.operation.DescribeTable;
import io.keystave.operation.GetResourcePolicy;
import io.keystave.operation.GetResourcePolicyResult;
import io.keystave.operation.PolicyNotFoundException;
import io.keystave.operation.PutResourcePolicy;
import io.keystave.operation.ResourceNotFoundException;
import io.keystave.operation.ValidationException;
import org.junit.jupiter.api.Test;

/** What every backend does with policies of tables. Source: API reference, PutResourcePolicy, and captured responses. */
public abstract class ResourcePolicyConformance extends BackendConformance {
    private static final String POLICY = "{\"Version\":\"2012-10-17\"}";

    private String createAndName() {
        create(Orders.table());
        return arn();
    }

    private String arn() {
        return backend.describeTable(new DescribeTable(ORDERS)).table().tableArn();
    }

    private String put(String arn, String policy) {
        return backend.putResourcePolicy(new PutResourcePolicy(arn, policy, null))
                .revisionId();
    }

    private void assertNotFound(String arn, Runnable call) {
        assertFails(
                call::run,
                PolicyNotFoundException.class,
                "Resource-based policy not found for the provided ResourceArn: " + arn);
    }

    @Test
    void keepsAPolicyUntilItIsDeleted() {
        String arn = createAndName();

        String first = put(arn, "{}");
        String second = put(arn, POLICY);

        assertThat(second).isNotEqualTo(first);
        assertThat(backend.getResourcePolicy(new GetResourcePolicy(arn)))
                .isEqualTo(new GetResourcePolicyResult(POLICY, second));
        assertThat(backend.deleteResourcePolicy(new DeleteResourcePolicy(arn, null))
                        .revisionId())
                .isEqualTo(second);
        assertNotFound(arn, () -> backend.getResourcePolicy(new GetResourcePolicy(arn)));
        assertThat(backend.deleteResourcePolicy(new DeleteResourcePolicy(arn, null))
                        .revisionId())
                .isNull();
    }

    @Test
    void beginsWithThePolicyOfCreateTable() {
        create(Orders.table().resourcePolicy(POLICY));

        assertThat(backend.getResourcePolicy(new GetResourcePolicy(arn())).policy())
                .isEqualTo(POLICY);
    }

    @Test
    void changesOnlyTheExpectedRevision() {
        String arn = createAndName();
        String first = backend.putResourcePolicy(new PutResourcePolicy(arn, "{}", "NO_POLICY"))
                .revisionId();

        assertNotFound(arn, () -> backend.putResourcePolicy(new PutResourcePolicy(arn, POLICY, "NO_POLICY")));
        assertNotFound(arn, () -> backend.deleteResourcePolicy(new DeleteResourcePolicy(arn, "other")));
        backend.putResourcePolicy(new PutResourcePolicy(arn, POLICY, first));
        assertThat(backend.getResourcePolicy(new GetResourcePolicy(arn)).policy())
                .isEqualTo(POLICY);
    }

    @Test
    void rejectsWhatIsNoTableOrTooLarge() {
        String arn = createAndName();

        assertFails(
                () -> backend.getResourcePolicy(new GetResourcePolicy(arn + "2")),
                ResourceNotFoundException.class,
                "Requested resource not found: ResourcArn: " + arn + "2 not found");
        assertFails(
                () -> backend.getResourcePolicy(new GetResourcePolicy(arn + "/index/by_status")),
                ValidationException.class,
                "One or more parameter values were invalid: Invalid resource arn provided, only table or stream is"
                        + " accepted. Provided resource arn: " + arn + "/index/by_status");
        assertThatThrownBy(() -> put(arn, "x".repeat((20 << 10) + 1)))
                .isExactlyInstanceOf(ValidationException.class)
                .hasMessageEndingWith(
                        "at 'policy' failed to satisfy constraint: Member must have length less than or equal"
                                + " to 20480");
    }
}
