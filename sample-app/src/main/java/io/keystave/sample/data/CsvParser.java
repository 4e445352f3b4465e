package io.keystave.sample.data;

import java.util.ArrayList;
import java.util.List;

/** Cuts CSV text into records, as RFC 4180 has it: fields may be quoted, and a quote inside of one is doubled. */
final class CsvParser {
    private static final char END = '\uFFFF'; // no character; so that looking ahead needs no bounds check

    /** A field and where it begins; lines and columns count from 1. */
    record Field(String text, int line, int column) {}

    private final String file;
    private final String text;
    private final StringBuilder field = new StringBuilder();
    private int at;
    private int line = 1;
    private int lineStart;

    private CsvParser(String file, String text) {
        this.file = file;
        this.text = text;
    }

    /** All records of a text; {@code file} names it in errors. */
    static List<List<Field>> parse(String file, String text) {
        return new CsvParser(file, text).records();
    }

    private List<List<Field>> records() {
        List<List<Field>> records = new ArrayList<>();
        while (at < text.length()) {
            records.add(fieldsOfRecord());
        }
        return records;
    }

    private List<Field> fieldsOfRecord() {
        List<Field> fields = new ArrayList<>();
        fields.add(nextField());
        while (peek() == ',') {
            at++;
            fields.add(nextField());
        }
        skipLineBreak();
        return fields;
    }

    private Field nextField() {
        int startLine = line;
        int startColumn = column();
        field.setLength(0);
        if (peek() == '"') {
            quoted(startColumn);
        } else {
            plain();
        }
        return new Field(field.toString(), startLine, startColumn);
    }

    private void plain() {
        while (at < text.length() && !isFieldEnd()) {
            if (peek() == '"') {
                throw error(line, column(), "a quote stands inside of a field. Put the whole field in quotes");
            }
            field.append(text.charAt(at++));
        }
    }

    private void quoted(int startColumn) {
        int startLine = line;
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"' && peek() != '"') {
                if (at < text.length() && !isFieldEnd()) {
                    throw error(
                            line, column(), "text follows the closing quote. Double quotes that belong to the field");
                }
                return;
            }
            if (c == '"') {
                at++;
            } else if (c == '\n') {
                line++;
                lineStart = at;
            }
            field.append(c);
        }
        throw error(startLine, startColumn, "the quote that opens here is never closed");
    }

    private boolean isFieldEnd() {
        return peek() == ',' || peek() == '\n' || isWindowsLineEnd();
    }

    private boolean isWindowsLineEnd() {
        return peek() == '\r' && (peekNext() == '\n' || at + 1 == text.length());
    }

    private void skipLineBreak() {
        if (peek() == '\r') {
            at++;
        }
        if (peek() == '\n') {
            at++;
        }
        line++;
        lineStart = at;
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : END;
    }

    private char peekNext() {
        return at + 1 < text.length() ? text.charAt(at + 1) : END;
    }

    private int column() {
        return at - lineStart + 1;
    }

    private DataException error(int errorLine, int errorColumn, String what) {
        return new DataException(file + ":" + errorLine + ":" + errorColumn + ": " + what + ".");
    }
}
