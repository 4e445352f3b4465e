package io.keystave.server.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner.AuthLocation;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/** What Amazon's own signer signs is served, and not after any change. */
class SdkSignerTest {
    private static final int REQUESTS = 300;
    private static final AwsV4HttpSigner SIGNER = AwsV4HttpSigner.create();
    private static final String ALPHABET = "abcXYZ019-._~ +*&=%/;:,\"'()[]{}\\é漢😀";

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @Test
    void requestsOfTheSignerAreServedUntilChanged() {
        for (int i = 0; i < REQUESTS; i++) {
            AccessKey key = new AccessKey("AKID" + random.nextInt(1000), ("s/" + text(30)).strip());
            Clock clock = Clock.fixed(Instant.ofEpochSecond(random.nextInt()), ZoneOffset.UTC);
            ConfiguredKeys keys = new ConfiguredKeys(List.of(key), clock);

            SentRequest request = signed(key, clock);

            assertThatCode(() -> keys.check(request))
                    .as("seed %d: %s", seed, request)
                    .doesNotThrowAnyException();
            SentRequest changed = new SentRequest(
                    request.method(), request.rawPath(), request.rawQuery(), request.fields(), changed(request.body()));
            assertThatThrownBy(() -> keys.check(changed))
                    .as("seed %d: %s", seed, request)
                    .isInstanceOfSatisfying(
                            RefusedException.class,
                            e -> assertThat(e.errorCode()).isEqualTo("InvalidSignatureException"));
        }
    }

    private SentRequest signed(AccessKey key, Clock clock) {
        byte[] body = text(200).getBytes(UTF_8);
        SdkHttpRequest.Builder unsigned = SdkHttpRequest.builder()
                .method(SdkHttpMethod.POST)
                .protocol("http")
                .host("127.0.0.1")
                .port(8000)
                .encodedPath(random.nextBoolean() ? "/" : "/a%20" + random.nextInt(9) + "//./b/../c")
                .putHeader("Host", "127.0.0.1:8000")
                .putHeader("X-Amz-Target", "DynamoDB_20120810.GetItem")
                .putHeader("X-Amz-Note", " some  " + random.nextInt() + "   text ");
        for (int i = random.nextInt(4); i > 0; i--) {
            unsigned.appendRawQueryParameter(text(3) + "x", text(5));
        }
        AuthLocation location = random.nextBoolean() ? AuthLocation.HEADER : AuthLocation.QUERY_STRING;
        SdkHttpRequest signed = SIGNER.sign(request -> {
                    request.identity(AwsCredentialsIdentity.create(key.id(), key.secret()))
                            .request(unsigned.build())
                            .payload(ContentStreamProvider.fromByteArray(body))
                            .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "dynamodb")
                            .putProperty(AwsV4HttpSigner.REGION_NAME, "eu-central-1")
                            .putProperty(AwsV4HttpSigner.SIGNING_CLOCK, clock)
                            .putProperty(AwsV4HttpSigner.AUTH_LOCATION, location);
                    if (location == AuthLocation.QUERY_STRING && random.nextBoolean()) {
                        request.putProperty(AwsV4HttpSigner.EXPIRATION_DURATION, Duration.ofHours(1));
                    }
                })
                .request();
        SentRequest sent = new SentRequest(
                "POST", signed.encodedPath(), signed.encodedQueryParameters().orElse(null), List.of(), body);
        for (var header : signed.headers().entrySet()) {
            for (String value : header.getValue()) {
                sent = sent.with(header.getKey(), value);
            }
        }
        return sent;
    }

    private static byte[] changed(byte[] body) {
        byte[] changed = Arrays.copyOf(body, Math.max(1, body.length));
        changed[changed.length / 2] ^= 1;
        return changed;
    }

    private String text(int maxLength) {
        int[] all = ALPHABET.codePoints().toArray();
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(maxLength); i >= 0; i--) {
            text.appendCodePoint(all[random.nextInt(all.length)]);
        }
        return text.toString();
    }
}
