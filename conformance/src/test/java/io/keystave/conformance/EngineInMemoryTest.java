package io.keystave.conformance;

import org.junit.jupiter.api.Nested;

/** The embedded engine on a store in memory. */
class EngineInMemoryTest {
    @Nested
    class PutItem extends PutItemConformance {
        @Override
        protected BackendFixture fixture() {
            return EngineFixture.inMemory();
        }
    }
}
