package io.keystave.sample.terminal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** How money is printed: two decimals, rounded half up, and commas between thousands. */
public final class Money {
    private Money() {}

    /** For instance {@code 1,265,793.04}. */
    public static String format(BigDecimal amount) {
        // Made anew each time, since a DecimalFormat is not safe for use by several threads.
        DecimalFormat format = new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(amount);
    }
}
