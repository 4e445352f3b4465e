package io.keystave.engine;

import io.keystave.engine.stream.StreamOptions;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;

/** What the engine takes from outside. Immutable: each {@code with} gives a copy with one thing changed. */
public final class EngineOptions {
    public static final EngineOptions DEFAULT = new EngineOptions();

    private Clock clock;
    private Supplier<UUID> ids;
    private String region;
    private String accountId;
    private long itemCollectionBytes;
    private boolean worksByItself;
    private Duration expiryInterval;
    private Duration timeToLiveInterval;
    private StreamOptions streams;

    private EngineOptions() {
        this.clock = Clock.systemUTC();
        this.ids = UUID::randomUUID;
        this.region = "eu-central-1";
        this.accountId = "000000000000";
        this.itemCollectionBytes = 10L << 30;
        this.worksByItself = true;
        this.expiryInterval = Duration.ofSeconds(60);
        this.timeToLiveInterval = Duration.ZERO;
        this.streams = StreamOptions.DEFAULT;
    }

    private EngineOptions(EngineOptions other) {
        this.clock = other.clock;
        this.ids = other.ids;
        this.region = other.region;
        this.accountId = other.accountId;
        this.itemCollectionBytes = other.itemCollectionBytes;
        this.worksByItself = other.worksByItself;
        this.expiryInterval = other.expiryInterval;
        this.timeToLiveInterval = other.timeToLiveInterval;
        this.streams = other.streams;
    }

    /** The time. */
    public Clock clock() {
        return clock;
    }

    /** What makes the ids of tables. */
    public Supplier<UUID> ids() {
        return ids;
    }

    /** The Region in ARNs. */
    public String region() {
        return region;
    }

    /** The account in ARNs, 12 digits. */
    public String accountId() {
        return accountId;
    }

    /**
     * How large an item collection of a table with local secondary indexes may grow. Default: 10 GB; source: Developer
     * Guide, Quotas, Item collections.
     */
    public long itemCollectionBytes() {
        return itemCollectionBytes;
    }

    /**
     * Whether a thread of the engine's does what is to do in the background; otherwise that happens only in {@link
     * Engine#workInBackground}.
     */
    public boolean worksByItself() {
        return worksByItself;
    }

    /** The time from the end of one walk through tables whose items expire to the next. */
    public Duration expiryInterval() {
        return expiryInterval;
    }

    /**
     * The least time between two changes of whether a table's items expire; the service demands about half an hour.
     */
    public Duration timeToLiveInterval() {
        return timeToLiveInterval;
    }

    /** How streams of changes are kept. */
    public StreamOptions streams() {
        return streams;
    }

    public EngineOptions withClock(Clock value) {
        EngineOptions copy = new EngineOptions(this);
        copy.clock = value;
        return copy;
    }

    public EngineOptions withIds(Supplier<UUID> value) {
        EngineOptions copy = new EngineOptions(this);
        copy.ids = value;
        return copy;
    }

    public EngineOptions withRegion(String value) {
        EngineOptions copy = new EngineOptions(this);
        copy.region = value;
        return copy;
    }

    public EngineOptions withItemCollectionBytes(long value) {
        EngineOptions copy = new EngineOptions(this);
        copy.itemCollectionBytes = value;
        return copy;
    }

    public EngineOptions withWorksByItself(boolean value) {
        EngineOptions copy = new EngineOptions(this);
        copy.worksByItself = value;
        return copy;
    }

    public EngineOptions withExpiryInterval(Duration value) {
        EngineOptions copy = new EngineOptions(this);
        copy.expiryInterval = value;
        return copy;
    }

    public EngineOptions withTimeToLiveInterval(Duration value) {
        EngineOptions copy = new EngineOptions(this);
        copy.timeToLiveInterval = value;
        return copy;
    }

    public EngineOptions withStreams(StreamOptions value) {
        EngineOptions copy = new EngineOptions(this);
        copy.streams = value;
        return copy;
    }
}
