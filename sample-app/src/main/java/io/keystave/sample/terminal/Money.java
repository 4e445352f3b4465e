package io.keystave.sample.terminal;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** How numbers are printed: two decimals for money, commas between thousands. */
public final class Money {
    private Money() {}

    /** For instance {@code 1,265,793.04}. */
    public static String format(BigDecimal amount) {
        // Made anew each time, since a DecimalFormat is not safe for use by several threads.
        return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(amount);
    }
}
