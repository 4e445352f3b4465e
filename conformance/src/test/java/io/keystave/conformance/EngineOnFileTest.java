package io.keystave.conformance;

import org.junit.jupiter.api.Nested;

/** The embedded engine on a store on a file. */
class EngineOnFileTest {
    @Nested
    class PutItem extends PutItemConformance {
        @Override
        protected BackendFixture fixture() {
            return EngineFixture.onFile();
        }
    }
}
