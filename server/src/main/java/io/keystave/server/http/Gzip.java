package io.keystave.server.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Bodies in gzip. */
final class Gzip {
    private Gzip() {}

    /**
     * Unpacks a body; gives one byte more than the limit, and no further, if it is larger.
     *
     * @throws IOException if the bytes are no gzip
     */
    static byte[] unpack(byte[] packed, int most) throws IOException {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return in.readNBytes(most + 1);
        }
    }

    /** Packs the first bytes of an array, quickly rather than tightly. */
    static byte[] pack(byte[] bytes, int length) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(length / 3);
        try (OutputStream out = new QuickGzip(packed)) {
            out.write(bytes, 0, length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static final class QuickGzip extends GZIPOutputStream {
        QuickGzip(OutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
