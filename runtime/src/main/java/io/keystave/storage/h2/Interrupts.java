package io.keystave.storage.h2;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;

/**
 * Keeps a thread's interrupts away from channels. A channel is closed, for all threads, when one is interrupted that uses
 * it; the store's files must outlive that. The thread is interrupted again afterwards.
 */
final class Interrupts {
    private Interrupts() {}

    /** Something that reads or writes files. */
    interface Io {
        void run() throws IOException;
    }

    /** Runs it, again if an interrupt in the middle closes its channel. */
    static void keepFrom(Io io) throws IOException {
        boolean interrupted = clear();
        try {
            while (true) {
                try {
                    io.run();
                    return;
                } catch (ClosedByInterruptException e) {
                    interrupted = true;
                    clear();
                }
            }
        } finally {
            restore(interrupted);
        }
    }

    static boolean clear() {
        return Thread.interrupted();
    }

    static void restore(boolean interrupted) {
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
