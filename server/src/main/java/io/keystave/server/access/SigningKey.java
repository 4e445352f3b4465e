package io.keystave.server.access;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a secret signs with in one scope: four rounds of HMAC-SHA256 over the scope's parts.
 *
 * <p>Source: IAM User Guide, Create a signed AWS API request.
 */
final class SigningKey {
    private static final String HMAC = "HmacSHA256";
    private static final HexFormat HEX = HexFormat.of();

    private final String scope;
    private final SecretKeySpec key;

    private SigningKey(String scope, byte[] key) {
        this.scope = scope;
        this.key = new SecretKeySpec(key, HMAC);
    }

    static SigningKey of(AccessKey accessKey, Credential credential) {
        byte[] date = hmac(("AWS4" + accessKey.secret()).getBytes(UTF_8), credential.date());
        byte[] region = hmac(date, credential.region());
        byte[] service = hmac(region, credential.service());
        return new SigningKey(credential.scope(), hmac(service, credential.terminator()));
    }

    boolean isFor(Credential credential) {
        return scope.equals(credential.scope());
    }

    /** Whether a signature is the one of a canonical request. Takes as long for a wrong one as for a right one. */
    boolean verifies(String signature, RequestTime time, CanonicalRequest request) {
        String stringToSign = CanonicalRequest.ALGORITHM + "\n" + time.text() + "\n" + scope + "\n"
                + sha256(request.text().getBytes(UTF_8));
        byte[] expected = HEX.formatHex(hmac(key, stringToSign)).getBytes(US_ASCII);
        return MessageDigest.isEqual(expected, signature.getBytes(UTF_8));
    }

    static String sha256(byte[] bytes) {
        try {
            return HEX.formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }

    private static byte[] hmac(byte[] key, String text) {
        return hmac(new SecretKeySpec(key, HMAC), text);
    }

    private static byte[] hmac(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HMAC with SHA-256.", e);
        }
    }
}
