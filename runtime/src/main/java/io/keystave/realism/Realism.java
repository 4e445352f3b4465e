package io.keystave.realism;

/**
 * What an embedded database does now and then because production does: it answers from the past where that is allowed, in small
 * pages, in part, or not at all. For tests: code that passes with it copes with what the service's documentation allows.
 *
 * <pre>{@code
 * Keystave db = Keystave.builder().realism(Realism.production(42)).open();
 * }</pre>
 *
 * <p>Each effect has a probability from 0, never, to 1, whenever it can be. The same seed and the same calls one after the other
 * give the same effects. Nothing is ever lost, strongly consistent reads and reads of local indexes are exact, and what reads
 * see of the past catches up by {@link #lagOperations} further operations.
 *
 * <p>Source: Developer Guide, Read consistency; Global secondary indexes; Paginating table query results; Error handling; Batch
 * operations; DynamoDB transactions.
 *
 * @param seed what chance depends on
 * @param staleReads the probability that an eventually consistent read of a table sees the past
 * @param indexLag the probability that a query or scan of a global index sees the past
 * @param smallPages the probability that a query or scan ends its page after a few items and gives a key to go on from
 * @param unprocessedItems the probability that a batch leaves a part of its keys or requests unprocessed
 * @param transactionConflicts the probability that a write or a transaction meets another transaction and fails, with nothing
 *     written
 * @param lagOperations how many operations the past that reads see lies back at most; at least 1
 */
public record Realism(
        long seed,
        double staleReads,
        double indexLag,
        double smallPages,
        double unprocessedItems,
        double transactionConflicts,
        int lagOperations) {
    private static final double OFTEN = 0.25;
    private static final double NOW_AND_THEN = 0.05;
    private static final int LAG_OPERATIONS = 20;

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a probability is not within 0 and 1, or the lag is less than an operation
     */
    public Realism {
        requireProbability("staleReads", staleReads);
        requireProbability("indexLag", indexLag);
        requireProbability("smallPages", smallPages);
        requireProbability("unprocessedItems", unprocessedItems);
        requireProbability("transactionConflicts", transactionConflicts);
        if (lagOperations < 1) {
            throw new IllegalArgumentException(
                    "lagOperations is a number of operations from 1 on, not " + lagOperations + ".");
        }
    }

    private static void requireProbability(String name, double probability) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException(name + " is a probability from 0 to 1, not " + probability + ".");
        }
    }

    /**
     * All effects, far more often than production has them: one in twenty writes meets a transaction, one in four calls has each
     * of the others that it can have, and the past lies 20 operations back at most.
     */
    public static Realism production(long seed) {
        return new Realism(seed, OFTEN, OFTEN, OFTEN, OFTEN, NOW_AND_THEN, LAG_OPERATIONS);
    }

    /** No effect, to turn single ones on. */
    public static Realism none(long seed) {
        return new Realism(seed, 0, 0, 0, 0, 0, LAG_OPERATIONS);
    }

    /** With this probability of reads of a table from the past. */
    public Realism staleReads(double probability) {
        return new Realism(
                seed, probability, indexLag, smallPages, unprocessedItems, transactionConflicts, lagOperations);
    }

    /** With this probability of reads of a global index from the past. */
    public Realism indexLag(double probability) {
        return new Realism(
                seed, staleReads, probability, smallPages, unprocessedItems, transactionConflicts, lagOperations);
    }

    /** With this probability of small pages. */
    public Realism smallPages(double probability) {
        return new Realism(
                seed, staleReads, indexLag, probability, unprocessedItems, transactionConflicts, lagOperations);
    }

    /** With this probability of batches that are processed in part. */
    public Realism unprocessedItems(double probability) {
        return new Realism(seed, staleReads, indexLag, smallPages, probability, transactionConflicts, lagOperations);
    }

    /** With this probability of conflicts with a transaction. */
    public Realism transactionConflicts(double probability) {
        return new Realism(seed, staleReads, indexLag, smallPages, unprocessedItems, probability, lagOperations);
    }

    /** With a past that lies so many operations back at most. */
    public Realism lagOperations(int operations) {
        return new Realism(seed, staleReads, indexLag, smallPages, unprocessedItems, transactionConflicts, operations);
    }
}
