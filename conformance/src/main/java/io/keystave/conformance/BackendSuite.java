package io.keystave.conformance;

import io.keystave.conformance.partiql.BatchExecuteStatementConformance;
import io.keystave.conformance.partiql.ExecuteTransactionConformance;
import io.keystave.conformance.partiql.SelectConformance;
import io.keystave.conformance.partiql.SelectPagesConformance;
import io.keystave.conformance.partiql.SelectPlansConformance;
import io.keystave.conformance.partiql.WriteStatementsConformance;
import io.keystave.conformance.stream.DescribeStreamConformance;
import io.keystave.conformance.stream.GetRecordsConformance;
import io.keystave.conformance.stream.GetShardIteratorConformance;
import io.keystave.conformance.stream.ListStreamsConformance;
import io.keystave.conformance.stream.RandomStreamConformance;
import io.keystave.conformance.stream.StreamRecordsConformance;
import org.junit.jupiter.api.Nested;

/** The whole suite for one backend: a subclass says how to open it, and that is all it says. */
public abstract class BackendSuite {
    /** How to open the backend under test; asked once for each test. */
    protected abstract BackendFixture fixture();

    @Nested
    class CreateTable extends CreateTableConformance {
        @Override
        protected BackendFixture fixture() {
            return BackendSuite.this.fixture();
        }
    }

    @Nested
    class Tables extends TablesConformance {
        @Override
        protected BackendFixture fixture() {
            return BackendSuite.this.fixture();
        }
    }

    @Nested
    class UpdateTable extends UpdateTableConformance {
        @Override
        protected BackendFixture fixture() {
            return BackendSuite.this.fixture();
        }
    }

    @Nested
    class TimeToLive extends TimeToLiveConformance {
        @Override
        protected BackendFixture fixture() {
            return BackendSuite.this.fixture();
        }
    }

    @Nested
    class Tags extends TagsConformance {
        @Override
        protected BackendFixture fixture() {
            return BackendSuite.this.fixture();
        }
    }

    @Nested
    class PutItem extends PutItemConformance {
        @Override
        protected BackendFixture fixture() {
            return BackendSuite.this.fixture();
        }
    }

    @Nested
    class GetItem extends GetItemConformance {
        @Override
        protected BackendFixture fixture() {
            return BackendSuite.this.fixture();
        }
    }

    @Nested
    class UpdateItem extends UpdateItemConformance {
        @Override
        protected BackendFixture fixture() {
            return BackendSuite.this.fixture();
        }
    }

    @Nested
    class DeleteItem extends DeleteItemConformance {
        @Override
        protected BackendFixture fixture() {
            return BackendSuite.this.fixture();
        }
    }

    @Nested
    class Query extends QueryConformance {
        @Override
        protected BackendFixture fixture() {
            return BackendSuite.this.fixture();
        }
    }

    @Nested
    class QueryValidation extends QueryValidationConformance {
        @Override
        protected BackendFixture fixture() {
            return BackendSuite.this.fixture();
        }
    }

    @Nested
    class Scan extends ScanConformance {
        @Override
        protected BackendFixture fixture() {
            return BackendSuite.this.fixture();
        }
    }

    @Nested
    class RandomWrites extends RandomWritesConformance {
        @Override
        protected BackendFixture fixture() {
            return BackendSuite.this.fixture();
        }
    }

    @Nested
    class ConcurrentWrites extends ConcurrentWritesConformance {
        @Override
        protected BackendFixture fixture() {
            return BackendSuite.this.fixture();
        }
    }

    @Nested
    class BatchGetItem extends BatchGetItemConformance {
        @Override
        protected BackendFixture fixture() {
            return BackendSuite.this.fixture();
        }
    }

    @Nested
    class BatchWriteItem extends BatchWriteItemConformance {
        @Override
        protected BackendFixture fixture() {
            return BackendSuite.this.fixture();
        }
    }

    @Nested
    class TransactWriteItems extends TransactWriteItemsConformance {
        @Override
        protected BackendFixture fixture() {
            return BackendSuite.this.fixture();
        }
    }

    @Nested
    class TransactGetItems extends TransactGetItemsConformance {
        @Override
        protected BackendFixture fixture() {
            return BackendSuite.this.fixture();
        }
    }

    @Nested
    class RandomTransactions extends RandomTransactionsConformance {
        @Override
        protected BackendFixture fixture() {
            return BackendSuite.this.fixture();
        }
    }

    @Nested
    class TableOptions extends TableOptionsConformance {
        @Override
        protected BackendFixture fixture() {
            return BackendSuite.this.fixture();
        }
    }

    @Nested
    class UpdateTableOptions extends UpdateTableOptionsConformance {
        @Override
        protected BackendFixture fixture() {
            return BackendSuite.this.fixture();
        }
    }

    @Nested
    class ResourcePolicy extends ResourcePolicyConformance {
        @Override
        protected BackendFixture fixture() {
            return BackendSuite.this.fixture();
        }
    }

    @Nested
    class ContributorInsights extends ContributorInsightsConformance {
        @Override
        protected BackendFixture fixture() {
            return BackendSuite.this.fixture();
        }
    }

    @Nested
    class Backups extends BackupsConformance {
        @Override
        protected BackendFixture fixture() {
            return BackendSuite.this.fixture();
        }
    }

    @Nested
    class ContinuousBackups extends ContinuousBackupsConformance {
        @Override
        protected BackendFixture fixture() {
            return BackendSuite.this.fixture();
        }
    }

    @Nested
    class Keys extends KeysConformance {
        @Override
        protected BackendFixture fixture() {
            return BackendSuite.this.fixture();
        }
    }

    @Nested
    class Select extends SelectConformance {
        @Override
        protected BackendFixture fixture() {
            return BackendSuite.this.fixture();
        }
    }

    @Nested
    class SelectPages extends SelectPagesConformance {
        @Override
        protected BackendFixture fixture() {
            return BackendSuite.this.fixture();
        }
    }

    @Nested
    class SelectPlans extends SelectPlansConformance {
        @Override
        protected BackendFixture fixture() {
            return BackendSuite.this.fixture();
        }
    }

    @Nested
    class WriteStatements extends WriteStatementsConformance {
        @Override
        protected BackendFixture fixture() {
            return BackendSuite.this.fixture();
        }
    }

    @Nested
    class BatchExecuteStatement extends BatchExecuteStatementConformance {
        @Override
        protected BackendFixture fixture() {
            return BackendSuite.this.fixture();
        }
    }

    @Nested
    class ExecuteTransaction extends ExecuteTransactionConformance {
        @Override
        protected BackendFixture fixture() {
            return BackendSuite.this.fixture();
        }
    }

    @Nested
    class DescribeStream extends DescribeStreamConformance {
        @Override
        protected BackendFixture fixture() {
            return BackendSuite.this.fixture();
        }
    }

    @Nested
    class GetRecords extends GetRecordsConformance {
        @Override
        protected BackendFixture fixture() {
            return BackendSuite.this.fixture();
        }
    }

    @Nested
    class GetShardIterator extends GetShardIteratorConformance {
        @Override
        protected BackendFixture fixture() {
            return BackendSuite.this.fixture();
        }
    }

    @Nested
    class ListStreams extends ListStreamsConformance {
        @Override
        protected BackendFixture fixture() {
            return BackendSuite.this.fixture();
        }
    }

    @Nested
    class RandomStream extends RandomStreamConformance {
        @Override
        protected BackendFixture fixture() {
            return BackendSuite.this.fixture();
        }
    }

    @Nested
    class StreamRecords extends StreamRecordsConformance {
        @Override
        protected BackendFixture fixture() {
            return BackendSuite.this.fixture();
        }
    }
}
