package io.keystave.conformance;

import io.keystave.conformance.stream.DescribeStreamConformance;
import io.keystave.conformance.stream.GetRecordsConformance;
import io.keystave.conformance.stream.GetShardIteratorConformance;
import io.keystave.conformance.stream.ListStreamsConformance;
import io.keystave.conformance.stream.RandomStreamConformance;
import io.keystave.conformance.stream.StreamRecordsConformance;
import org.junit.jupiter.api.Nested;

/** Streams of the embedded engine, on a store on a file. */
class StreamsOnEngineTest {
    @Nested
    class ListStreams extends ListStreamsConformance {
        @Override
        protected BackendFixture fixture() {
            return EngineFixture.onFile();
        }
    }

    @Nested
    class DescribeStream extends DescribeStreamConformance {
        @Override
        protected BackendFixture fixture() {
            return EngineFixture.onFile();
        }
    }

    @Nested
    class GetShardIterator extends GetShardIteratorConformance {
        @Override
        protected BackendFixture fixture() {
            return EngineFixture.onFile();
        }
    }

    @Nested
    class GetRecords extends GetRecordsConformance {
        @Override
        protected BackendFixture fixture() {
            return EngineFixture.onFile();
        }
    }

    @Nested
    class StreamRecords extends StreamRecordsConformance {
        @Override
        protected BackendFixture fixture() {
            return EngineFixture.onFile();
        }
    }

    @Nested
    class RandomStream extends RandomStreamConformance {
        @Override
        protected BackendFixture fixture() {
            return EngineFixture.onFile();
        }
    }

    @Nested
    class RandomStreamInMemory extends RandomStreamConformance {
        @Override
        protected BackendFixture fixture() {
            return EngineFixture.inMemory();
        }
    }
}
