package io.keystave.sample.terminal;

import io.keystave.sample.terminal.Terminal.Style;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Rows in aligned columns under a header. If they are too wide, the widest text column is cut. */
public final class TextTable {
    private static final String GAP = "  ";
    private static final int NARROWEST_CUT = 8;

    /** A column's heading and the side to which its cells keep. */
    public record Column(String heading, boolean toTheRight) {}

    private record Row(List<String> cells, boolean sum) {}

    private final List<Column> columns;
    private final List<Row> rows = new ArrayList<>();

    private TextTable(List<Column> columns) {
        this.columns = columns;
    }

    /** A table without rows yet. */
    public static TextTable of(Column... columns) {
        return new TextTable(List.of(columns));
    }

    /** A column of text. */
    public static Column text(String heading) {
        return new Column(heading, false);
    }

    /** A column of numbers. */
    public static Column number(String heading) {
        return new Column(heading, true);
    }

    /** Adds a row; a cell is what {@code toString} says. */
    public TextTable row(Object... cells) {
        return add(false, cells);
    }

    /** Adds a row that sums up the ones above. */
    public TextTable sum(Object... cells) {
        return add(true, cells);
    }

    private TextTable add(boolean sum, Object... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(cells.length + " cells for " + columns.size() + " columns");
        }
        rows.add(new Row(Arrays.stream(cells).map(String::valueOf).toList(), sum));
        return this;
    }

    /** The table's lines, each behind an indent. */
    public List<String> lines(Terminal terminal, String indent) {
        int[] widths = widths(terminal.width() - indent.length());
        List<String> lines = new ArrayList<>();
        List<String> headings = columns.stream().map(Column::heading).toList();
        lines.add(indent + terminal.styled(Style.QUIET, line(headings, widths)));
        lines.add(indent + terminal.styled(Style.QUIET, rule(widths)));
        for (Row row : rows) {
            String line = line(row.cells(), widths);
            lines.add(indent + (row.sum() ? terminal.styled(Style.TITLE, line) : line));
        }
        return lines;
    }

    private int[] widths(int available) {
        int[] widths = new int[columns.size()];
        for (int i = 0; i < widths.length; i++) {
            int column = i;
            widths[i] = Math.max(
                    length(columns.get(i).heading()),
                    rows.stream()
                            .mapToInt(row -> length(row.cells().get(column)))
                            .max()
                            .orElse(0));
        }
        int excess = Arrays.stream(widths).sum() + GAP.length() * (widths.length - 1) - available;
        while (excess > 0) {
            int widest = widestText(widths);
            int cut = Math.min(excess, widths[widest] - NARROWEST_CUT);
            if (cut <= 0) {
                break;
            }
            widths[widest] -= cut;
            excess -= cut;
        }
        return widths;
    }

    private int widestText(int[] widths) {
        int widest = 0;
        for (int i = 1; i < widths.length; i++) {
            if (!columns.get(i).toTheRight() && widths[i] > widths[widest]) {
                widest = i;
            }
        }
        return widest;
    }

    private String line(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String cell = fitted(cells.get(i), widths[i]);
            String padding = " ".repeat(widths[i] - length(cell));
            line.append(i == 0 ? "" : GAP).append(columns.get(i).toTheRight() ? padding + cell : cell + padding);
        }
        return line.toString().stripTrailing();
    }

    private static String fitted(String text, int width) {
        if (length(text) <= width) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, width - 1)) + "…";
    }

    private static String rule(int[] widths) {
        return String.join(GAP, Arrays.stream(widths).mapToObj("─"::repeat).toList());
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
