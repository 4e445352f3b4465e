package io.keystave.conformance;

/** The embedded engine on a store on a file. */
class EngineOnFileTest extends BackendSuite {
    @Override
    protected BackendFixture fixture() {
        return EngineFixture.onFile();
    }
}
