package io.keystave.engine.control;

import io.keystave.engine.table.TableDefinition;
import io.keystave.engine.table.TableHistory;
import io.keystave.engine.table.TableSettings;
import io.keystave.engine.validation.OptionRules;
import io.keystave.operation.StreamSpecification;
import io.keystave.operation.TableOptions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Works out what UpdateTable makes of a table's options, apart from throughput. */
final class OptionChange {
    private static final DateTimeFormatter STREAM_LABEL = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS");

    private OptionChange() {}

    /** The settings after the request, which is checked against those before. */
    static TableSettings of(TableDefinition table, TableOptions wanted, Instant now) {
        TableSettings settings = table.settings();
        TableOptions options = settings.options();
        if (wanted.deletionProtectionEnabled() != null) {
            settings = settings.withOptions(options.deletionProtectionEnabled(wanted.deletionProtectionEnabled()));
        } else if (wanted.sseSpecification() != null) {
            settings = settings.withOptions(options.sseSpecification(wanted.sseSpecification()));
        } else if (wanted.tableClass() != null) {
            settings = settings.withOptions(options.tableClass(wanted.tableClass()))
                    .withHistory(settings.history().withTableClassChanged(now));
        }
        if (wanted.streamSpecification() != null) {
            OptionRules.requireStreamChange(table, wanted.streamSpecification());
            settings = withStream(settings, wanted.streamSpecification(), now);
        }
        return settings;
    }

    /** Settings with a new stream, or without one. */
    static TableSettings withStream(TableSettings settings, StreamSpecification wanted, Instant now) {
        if (!wanted.streamEnabled()) {
            return settings.withOptions(settings.options().streamSpecification(null));
        }
        TableHistory history = settings.history();
        return settings.withOptions(settings.options().streamSpecification(wanted))
                .withHistory(history.withStreamLabel(label(now, history.streamLabel())));
    }

    /** The time, or if it is not later than the stream before, one that is: no two streams have the same name. */
    private static String label(Instant now, @Nullable String before) {
        String label = text(now);
        if (before == null || label.compareTo(before) > 0) {
            return label;
        }
        return text(Instant.parse(before + "Z").plus(1, ChronoUnit.MILLIS));
    }

    private static String text(Instant time) {
        return STREAM_LABEL.format(time.atOffset(ZoneOffset.UTC));
    }
}
