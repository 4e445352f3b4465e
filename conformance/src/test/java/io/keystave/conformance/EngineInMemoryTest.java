package io.keystave.conformance;

import org.junit.jupiter.api.Nested;

/** The embedded engine on a store in memory. */
class EngineInMemoryTest {
    @Nested
    class CreateTable extends CreateTableConformance {
        @Override
        protected BackendFixture fixture() {
            return EngineFixture.inMemory();
        }
    }

    @Nested
    class Tables extends TablesConformance {
        @Override
        protected BackendFixture fixture() {
            return EngineFixture.inMemory();
        }
    }

    @Nested
    class UpdateTable extends UpdateTableConformance {
        @Override
        protected BackendFixture fixture() {
            return EngineFixture.inMemory();
        }
    }

    @Nested
    class TimeToLive extends TimeToLiveConformance {
        @Override
        protected BackendFixture fixture() {
            return EngineFixture.inMemory();
        }
    }

    @Nested
    class Tags extends TagsConformance {
        @Override
        protected BackendFixture fixture() {
            return EngineFixture.inMemory();
        }
    }

    @Nested
    class PutItem extends PutItemConformance {
        @Override
        protected BackendFixture fixture() {
            return EngineFixture.inMemory();
        }
    }

    @Nested
    class GetItem extends GetItemConformance {
        @Override
        protected BackendFixture fixture() {
            return EngineFixture.inMemory();
        }
    }

    @Nested
    class UpdateItem extends UpdateItemConformance {
        @Override
        protected BackendFixture fixture() {
            return EngineFixture.inMemory();
        }
    }

    @Nested
    class DeleteItem extends DeleteItemConformance {
        @Override
        protected BackendFixture fixture() {
            return EngineFixture.inMemory();
        }
    }

    @Nested
    class Query extends QueryConformance {
        @Override
        protected BackendFixture fixture() {
            return EngineFixture.inMemory();
        }
    }

    @Nested
    class QueryValidation extends QueryValidationConformance {
        @Override
        protected BackendFixture fixture() {
            return EngineFixture.inMemory();
        }
    }

    @Nested
    class Scan extends ScanConformance {
        @Override
        protected BackendFixture fixture() {
            return EngineFixture.inMemory();
        }
    }

    @Nested
    class RandomWrites extends RandomWritesConformance {
        @Override
        protected BackendFixture fixture() {
            return EngineFixture.inMemory();
        }
    }

    @Nested
    class ConcurrentWrites extends ConcurrentWritesConformance {
        @Override
        protected BackendFixture fixture() {
            return EngineFixture.inMemory();
        }
    }

    @Nested
    class BatchGetItem extends BatchGetItemConformance {
        @Override
        protected BackendFixture fixture() {
            return EngineFixture.inMemory();
        }
    }

    @Nested
    class BatchWriteItem extends BatchWriteItemConformance {
        @Override
        protected BackendFixture fixture() {
            return EngineFixture.inMemory();
        }
    }

    @Nested
    class TransactWriteItems extends TransactWriteItemsConformance {
        @Override
        protected BackendFixture fixture() {
            return EngineFixture.inMemory();
        }
    }

    @Nested
    class TransactGetItems extends TransactGetItemsConformance {
        @Override
        protected BackendFixture fixture() {
            return EngineFixture.inMemory();
        }
    }

    @Nested
    class RandomTransactions extends RandomTransactionsConformance {
        @Override
        protected BackendFixture fixture() {
            return EngineFixture.inMemory();
        }
    }

    @Nested
    class TableOptions extends TableOptionsConformance {
        @Override
        protected BackendFixture fixture() {
            return EngineFixture.inMemory();
        }
    }

    @Nested
    class UpdateTableOptions extends UpdateTableOptionsConformance {
        @Override
        protected BackendFixture fixture() {
            return EngineFixture.inMemory();
        }
    }

    @Nested
    class ResourcePolicy extends ResourcePolicyConformance {
        @Override
        protected BackendFixture fixture() {
            return EngineFixture.inMemory();
        }
    }

    @Nested
    class ContributorInsights extends ContributorInsightsConformance {
        @Override
        protected BackendFixture fixture() {
            return EngineFixture.inMemory();
        }
    }

    @Nested
    class Backups extends BackupsConformance {
        @Override
        protected BackendFixture fixture() {
            return EngineFixture.inMemory();
        }
    }

    @Nested
    class ContinuousBackups extends ContinuousBackupsConformance {
        @Override
        protected BackendFixture fixture() {
            return EngineFixture.inMemory();
        }
    }
}
