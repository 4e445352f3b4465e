package io.keystave.server.operation;

import static java.util.Objects.requireNonNull;

import io.keystave.operation.OnDemandThroughput;
import io.keystave.operation.SseSpecification;
import io.keystave.operation.StreamSpecification;
import io.keystave.operation.TableClass;
import io.keystave.operation.TableOptions;
import io.keystave.operation.WarmThroughput;
import io.keystave.server.json.RequestReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be chosen for a table beside its schema and how it is paid, as it was given. */
final class TableOptionsInput {
    private @Nullable Boolean deletionProtectionEnabled;
    private @Nullable Stream stream;
    private @Nullable Encryption encryption;
    private @Nullable String tableClass;
    private @Nullable OnDemandThroughput onDemandThroughput;
    private @Nullable WarmThroughput warmThroughput;

    /** Reads or skips a member. */
    void read(String member, RequestReader in) {
        switch (member) {
            case "DeletionProtectionEnabled" -> deletionProtectionEnabled = in.bool();
            case "StreamSpecification" -> stream = Stream.read(in);
            case "SSESpecification" -> encryption = Encryption.read(in);
            case "TableClass" -> tableClass = in.string();
            case "OnDemandThroughput" -> onDemandThroughput = ThroughputInput.onDemand(in);
            case "WarmThroughput" -> warmThroughput = ThroughputInput.warm(in);
            default -> in.skip();
        }
    }

    void check(Constraints constraints) {
        if (stream != null) {
            constraints.required(stream.enabled, "streamSpecification.streamEnabled");
            constraints.choice(stream.viewType, "streamSpecification.streamViewType", Choice.STREAM_VIEW_TYPE);
        }
        if (encryption != null) {
            encryption.check("sSESpecification", constraints);
        }
        ThroughputInput.check(warmThroughput, "warmThroughput", constraints);
    }

    TableOptions toModel() {
        return new TableOptions(
                deletionProtectionEnabled,
                stream == null ? null : stream.toModel(),
                encryption == null ? null : encryption.toModel(),
                tableClass == null ? null : TableClass.of(tableClass),
                onDemandThroughput,
                warmThroughput);
    }

    private record Stream(
            @Nullable Boolean enabled, @Nullable String viewType) {
        static Stream read(RequestReader in) {
            in.structure("StreamSpecification");
            Boolean enabled = null;
            String viewType = null;
            for (String member = in.nextMember(); member != null; member = in.nextMember()) {
                switch (member) {
                    case "StreamEnabled" -> enabled = in.bool();
                    case "StreamViewType" -> viewType = in.string();
                    default -> in.skip();
                }
            }
            return new Stream(enabled, viewType);
        }

        StreamSpecification toModel() {
            return new StreamSpecification(
                    requireNonNull(enabled), viewType == null ? null : Choice.STREAM_VIEW_TYPE.find(viewType));
        }
    }

    /** With which key a table is encrypted; only the customer's own key makes a difference. */
    record Encryption(
            boolean enabled,
            @Nullable String type,
            @Nullable String keyId) {
        private static final List<String> TYPES = List.of("AES256", "KMS");

        static Encryption read(RequestReader in) {
            in.structure("SSESpecification");
            boolean enabled = false;
            String type = null;
            String keyId = null;
            for (String member = in.nextMember(); member != null; member = in.nextMember()) {
                switch (member) {
                    case "Enabled" -> enabled = in.bool();
                    case "SSEType" -> type = in.string();
                    case "KMSMasterKeyId" -> keyId = in.string();
                    default -> in.skip();
                }
            }
            return new Encryption(enabled, type, keyId);
        }

        void check(String path, Constraints constraints) {
            if (type != null && !TYPES.contains(type)) {
                constraints.add(type, path + ".sSEType", "Member must satisfy enum value set: " + TYPES);
            }
        }

        SseSpecification toModel() {
            return new SseSpecification(enabled, keyId);
        }
    }
}
