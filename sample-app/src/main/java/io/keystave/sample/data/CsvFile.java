package io.keystave.sample.data;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads a UTF-8 CSV file with a header line whole, and checks its shape. */
final class CsvFile {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private CsvFile() {}

    /**
     * The rows of a file.
     *
     * @param header the names of its columns, in their order
     */
    static List<CsvRow> read(Path path, List<String> header) {
        String file = path.getFileName().toString();
        List<List<CsvParser.Field>> records = CsvParser.parse(file, text(path, file));
        requireHeader(file, header, records);
        List<CsvRow> rows = new ArrayList<>();
        for (List<CsvParser.Field> record : records.subList(1, records.size())) {
            if (record.size() != header.size()) {
                throw new DataException("%s:%d: the line has %d fields, and the header %d."
                        .formatted(file, record.get(0).line(), record.size(), header.size()));
            }
            rows.add(new CsvRow(file, header, record));
        }
        return rows;
    }

    private static String text(Path path, String file) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(path);
        } catch (IOException e) {
            throw new DataException("Cannot read \"" + path + "\": "
                    + (Files.exists(path) ? "it is not a file that may be read" : "there is no such file") + ".");
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            throw new DataException(
                    file + ":" + lineAt(bytes, in.position()) + ": the line is not UTF-8. Save the file as UTF-8.");
        }
        String text = out.flip().toString();
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    private static int lineAt(byte[] bytes, int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            if (bytes[i] == '\n') {
                line++;
            }
        }
        return line;
    }

    private static void requireHeader(String file, List<String> header, List<List<CsvParser.Field>> records) {
        List<String> found = records.isEmpty()
                ? List.of()
                : records.get(0).stream().map(CsvParser.Field::text).toList();
        if (!found.equals(header)) {
            throw new DataException("%s:1: the header is %s. Expected: %s."
                    .formatted(file, CsvRow.quote(String.join(",", found)), String.join(",", header)));
        }
    }
}
