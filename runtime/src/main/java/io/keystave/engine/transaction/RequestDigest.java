package io.keystave.engine.transaction;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.keystave.expression.ExpressionPrinter;
import io.keystave.value.AttributeValue;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/** A digest of what a transaction is asked to do, which tells whether two requests ask for the same. */
final class RequestDigest {
    private final MessageDigest digest;

    private RequestDigest() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    /** The digest of all actions in their order; how much the answer tells is not part of it. */
    static byte[] of(List<WriteAction> actions) {
        RequestDigest request = new RequestDigest();
        actions.forEach(request::add);
        return request.digest.digest();
    }

    private void add(WriteAction action) {
        add(action.kind().name());
        add(action.tableName());
        add(action.item().bytes());
        add(action.onFailure().name());
        ExpressionPrinter printer = new ExpressionPrinter();
        add(action.condition() == null ? "" : printer.print(action.condition()));
        add(action.update() == null ? "" : printer.print(action.update()));
        // The printed texts have placeholders alone, numbered in the order of the text.
        printer.names().values().forEach(this::add);
        printer.values().values().forEach(this::add);
    }

    private void add(AttributeValue value) {
        byte[] encoded = new byte[value.encodedLength()];
        value.copyEncoded(encoded, 0);
        add(encoded);
    }

    private void add(String text) {
        add(text.getBytes(UTF_8));
    }

    /** Length first, so that no two lists of fields look alike. */
    private void add(byte[] field) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(field.length).flip());
        digest.update(field);
    }
}
