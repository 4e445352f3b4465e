package io.keystave.conformance;

import io.keystave.conformance.partiql.BatchExecuteStatementConformance;
import io.keystave.conformance.partiql.ExecuteTransactionConformance;
import io.keystave.conformance.partiql.SelectConformance;
import io.keystave.conformance.partiql.SelectPagesConformance;
import io.keystave.conformance.partiql.SelectPlansConformance;
import io.keystave.conformance.partiql.WriteStatementsConformance;
import org.junit.jupiter.api.Nested;

/** PartiQL on the embedded engine, on a store in memory. */
class PartiQlOnEngineTest {
    @Nested
    class Select extends SelectConformance {
        @Override
        protected BackendFixture fixture() {
            return EngineFixture.inMemory();
        }
    }

    @Nested
    class SelectPages extends SelectPagesConformance {
        @Override
        protected BackendFixture fixture() {
            return EngineFixture.inMemory();
        }
    }

    @Nested
    class SelectPlans extends SelectPlansConformance {
        @Override
        protected BackendFixture fixture() {
            return EngineFixture.inMemory();
        }
    }

    @Nested
    class WriteStatements extends WriteStatementsConformance {
        @Override
        protected BackendFixture fixture() {
            return EngineFixture.inMemory();
        }
    }

    @Nested
    class BatchExecuteStatement extends BatchExecuteStatementConformance {
        @Override
        protected BackendFixture fixture() {
            return EngineFixture.inMemory();
        }
    }

    @Nested
    class ExecuteTransaction extends ExecuteTransactionConformance {
        @Override
        protected BackendFixture fixture() {
            return EngineFixture.inMemory();
        }
    }
}
