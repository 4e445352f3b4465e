package io.keystave.conformance;

/** The embedded engine on a store in memory. */
class EngineInMemoryTest extends BackendSuite {
    @Override
    protected BackendFixture fixture() {
        return EngineFixture.inMemory();
    }
}
