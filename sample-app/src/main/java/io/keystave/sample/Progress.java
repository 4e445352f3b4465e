package io.keystave.sample;

import io.keystave.sample.terminal.Terminal;

/** A line that shows how many orders are stored; a person's terminal alone shows it. */
final class Progress {
    private static final int WIDTH = 40;
    private static final int EVERY = 10;

    private final Terminal terminal;
    private final int all;
    private int stored;

    Progress(Terminal terminal, int all) {
        this.terminal = terminal;
        this.all = all;
    }

    void oneMore() {
        stored++;
        if (stored % EVERY == 0 || stored == all) {
            int full = WIDTH * stored / all;
            terminal.progress(
                    "Loading orders  " + "█".repeat(full) + "░".repeat(WIDTH - full) + "  " + stored + " of " + all);
        }
    }
}
