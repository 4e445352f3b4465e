package io.keystave.server.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Signatures that were computed apart from this code, with Python's hmac and hashlib over canonical requests written by hand,
 * and what is refused. Source of the texts: what the service says.
 */
class ConfiguredKeysTest {
    private static final AccessKey KEY = new AccessKey("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY");
    private static final AccessKey OTHER = new AccessKey("AKIDOTHER", "another secret");
    private static final Instant SIGNED = Instant.parse("2026-05-03T10:11:12Z");
    private static final String SCOPE = "20260503/eu-central-1/dynamodb/aws4_request";

    private static final SentRequest UNSIGNED = SentRequest.post("{\"TableName\":\"Orders\"}")
            .with("Host", "127.0.0.1:8000")
            .with("Content-Type", "application/x-amz-json-1.0")
            .with("X-Amz-Target", "DynamoDB_20120810.DescribeTable");
    private static final SentRequest SIGNED_IN_HEADER = UNSIGNED.with("X-Amz-Date", "20260503T101112Z")
            .with(
                    "Authorization",
                    "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/" + SCOPE
                            + ", SignedHeaders=content-type;host;x-amz-date;x-amz-target, Signature="
                            + "32fb0cec4fcec96821a7ae8696b22797d7250c0a18d72a219ef36350d9c41cf8");
    private static final SentRequest PRESIGNED = UNSIGNED.query("X-Amz-Algorithm=AWS4-HMAC-SHA256"
            + "&note=a%20b%2b%C3%A9&X-Amz-Credential=AKIDEXAMPLE%2F20260503%2Feu-central-1%2Fdynamodb%2Faws4_request"
            + "&X-Amz-Date=20260503T101112Z&X-Amz-Expires=60&X-Amz-SignedHeaders=host%3Bx-amz-target"
            + "&X-Amz-Signature=3762a74d99416a4d5a5bdf21e552b8f92efc13e5111a9a991a0136c267a2cd29");

    private static final String MISMATCH =
            "The request signature we calculated does not match the signature you provided."
                    + " Check your AWS Secret Access Key and signing method. Consult the service documentation for details.";
    private static final String UNKNOWN = "The security token included in the request is invalid.";

    @Nested
    class Serves {
        @Test
        void signatureInTheHeader() {
            assertServed(SIGNED_IN_HEADER, SIGNED);
        }

        @Test
        void signatureInTheQuery() {
            assertServed(PRESIGNED, SIGNED);
        }

        @Test
        void dateHeaderFoldedValuesRepeatedHeadersAndUntidyPaths() {
            SentRequest request = UNSIGNED.path("/x/../a%20b/./c")
                    .with("Date", "Sun, 03 May 2026 10:11:12 GMT")
                    .with("X-Amz-Meta", "  one   two ")
                    .with("x-amz-meta", "three")
                    .with(
                            "Authorization",
                            "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/" + SCOPE
                                    + ",SignedHeaders=date;host;x-amz-meta;x-amz-target,Signature="
                                    + "43d95527172a2f4ac55637e002e1bc2a56ddb3bfde1c644b73e7d9c74279c197");

            assertServed(request, SIGNED);
        }

        @ParameterizedTest
        @CsvSource({"2026-05-03T09:56:12Z", "2026-05-03T10:26:12Z"})
        void clocksThatAreQuarterOfAnHourApart(Instant now) {
            assertServed(SIGNED_IN_HEADER, now);
        }

        @Test
        void exampleOfTheUserGuide() {
            AccessKey key = new AccessKey("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY");
            Credential credential = Credential.parse("AKIDEXAMPLE/20150830/us-east-1/iam/aws4_request");
            CanonicalRequest request = new CanonicalRequest("""
                    GET
                    /
                    Action=ListUsers&Version=2010-05-08
                    content-type:application/x-www-form-urlencoded; charset=utf-8
                    host:iam.amazonaws.com
                    x-amz-date:20150830T123600Z

                    content-type;host;x-amz-date
                    e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855""");

            assertThat(SigningKey.of(key, credential)
                            .verifies(
                                    "5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7",
                                    RequestTime.parse("20150830T123600Z"),
                                    request))
                    .isTrue();
        }

        private void assertServed(SignedRequest request, Instant now) {
            assertThatCode(() -> keysAt(now).check(request)).doesNotThrowAnyException();
        }
    }

    @Nested
    class RefusesChanges {
        @Test
        void ofTheBody() {
            SentRequest changed = new SentRequest(
                    "POST", "/", null, SIGNED_IN_HEADER.fields(), "{\"TableName\":\"Others\"}".getBytes(UTF_8));

            assertRefused(changed, "InvalidSignatureException", MISMATCH);
        }

        @ParameterizedTest
        @CsvSource({"X-Amz-Target,DynamoDB_20120810.DeleteTable", "Host,elsewhere", "Content-Type,text/plain"})
        void ofASignedHeader(String name, String value) {
            assertRefused(SIGNED_IN_HEADER.replacing(name, value), "InvalidSignatureException", MISMATCH);
        }

        @Test
        void ofMethodPathOrQuery() {
            assertRefused(SIGNED_IN_HEADER.path("/other"), "InvalidSignatureException", MISMATCH);
            assertRefused(SIGNED_IN_HEADER.query("a=b"), "InvalidSignatureException", MISMATCH);
            assertRefused(PRESIGNED.query(PRESIGNED.rawQuery() + "&a=b"), "InvalidSignatureException", MISMATCH);
            SentRequest put = new SentRequest("PUT", "/", null, SIGNED_IN_HEADER.fields(), SIGNED_IN_HEADER.body());
            assertRefused(put, "InvalidSignatureException", MISMATCH);
        }

        @Test
        void ofTheSignature() {
            assertRefused(authorization("9c41cf8", "9c41cf9"), "InvalidSignatureException", MISMATCH);
            assertRefused(authorization("32fb0cec", ""), "InvalidSignatureException", MISMATCH);
            assertRefused(authorization("AKIDEXAMPLE", "AKIDOTHER"), "InvalidSignatureException", MISMATCH);
            assertRefused(authorization("eu-central-1", "us-east-1"), "InvalidSignatureException", MISMATCH);
        }
    }

    @Nested
    class RefusesForms {
        @Test
        void withoutCredentials() {
            String text = "Request is missing Authentication Token";

            assertRefused(UNSIGNED, "MissingAuthenticationTokenException", text);
            assertRefused(UNSIGNED.with("Authorization", "Basic eDp5"), "MissingAuthenticationTokenException", text);
        }

        @Test
        void withTwoSignatures() {
            assertRefused(
                    SIGNED_IN_HEADER.query("X-Amz-Algorithm=AWS4-HMAC-SHA256"),
                    "InvalidSignatureException",
                    "Found both 'X-Amz-Algorithm' as a query-string param and 'Authorization' as HTTP header.");
        }

        @Test
        void withAHeaderThatLacksParts() {
            assertRefused(
                    UNSIGNED.with("Authorization", "AWS4-HMAC-SHA256 SignedHeaders=host"),
                    "IncompleteSignatureException",
                    "Authorization header requires 'Credential' parameter. Authorization header requires 'Signature'"
                            + " parameter. Authorization header requires existence of either a 'X-Amz-Date' or a 'Date'"
                            + " header. Authorization=AWS4-HMAC-SHA256 SignedHeaders=host");
        }

        @Test
        void withAQueryThatLacksParts() {
            assertRefused(
                    UNSIGNED.query("X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Date=20260503T101112Z&X-Amz-Signature="),
                    "IncompleteSignatureException",
                    "AWS query-string parameters must include 'X-Amz-Credential'. AWS query-string parameters must include"
                            + " 'X-Amz-Signature'. AWS query-string parameters must include 'X-Amz-SignedHeaders'."
                            + " Re-examine the query-string parameters.");
        }

        @Test
        void ofAnotherAlgorithm() {
            assertRefused(
                    authorization("AWS4-HMAC-SHA256", "AWS4-HMAC-SHA1"),
                    "IncompleteSignatureException",
                    "Unsupported AWS 'algorithm': 'AWS4-HMAC-SHA1'.");
        }

        @Test
        void ofACredentialWithoutFiveParts() {
            assertRefused(
                    authorization("/aws4_request", ""),
                    "IncompleteSignatureException",
                    "Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term, got"
                            + " 'AKIDEXAMPLE/20260503/eu-central-1/dynamodb'");
        }

        @ParameterizedTest
        @CsvSource({"2026-05-03T10:11:12Z", "20260532T101112Z", "''", "now"})
        void ofAnotherDate(String date) {
            String text = date.isEmpty()
                    ? "Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header. Authorization="
                            + SIGNED_IN_HEADER.header("Authorization")
                    : "Date must be in ISO-8601 'basic format'. Got '" + date
                            + "'. See http://en.wikipedia.org/wiki/ISO_8601";

            assertRefused(SIGNED_IN_HEADER.replacing("X-Amz-Date", date), "IncompleteSignatureException", text);
        }

        @ParameterizedTest
        @CsvSource({"604801", "-1", "soon", "''"})
        void presignedForNoTimeOrTooLong(String seconds) {
            String query = String.valueOf(PRESIGNED.rawQuery());

            assertRefused(
                    PRESIGNED.query(query.replace("Expires=60", "Expires=" + seconds)),
                    "IncompleteSignatureException",
                    "'X-Amz-Expires' must be a number of seconds from 0 to 604800, got '" + seconds
                            + "'. Re-examine the query-string parameters.");
        }
    }

    @Nested
    class RefusesScopes {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "/dynamodb/|/s3/|Credential should be scoped to correct service: 'dynamodb'.",
                    "/eu-central-1/|//|Credential should be scoped to a valid region.",
                    "/aws4_request|/aws5|Credential should be scoped with a valid terminator: 'aws4_request', not 'aws5'.",
                    "/20260503/|/20260504/|Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date"
                            + " from HTTP: '20260504' != '20260503', from '20260503T101112Z'."
                })
        void ofAnotherServiceDayOrTerminator(String part, String other, String text) {
            assertRefused(authorization(part, other), "InvalidSignatureException", text);
        }

        @Test
        void thatLeaveHostOrTargetUnsigned() {
            assertRefused(
                    authorization("content-type;host;", "content-type;"),
                    "InvalidSignatureException",
                    "'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization.");
            assertRefused(
                    authorization(";x-amz-target", ""),
                    "InvalidSignatureException",
                    "'X-Amz-Target' must be a 'SignedHeader' in the AWS Authorization.");
        }
    }

    @Nested
    class RefusesKeys {
        @Test
        void thatAreNotConfigured() {
            assertRefused(authorization("AKIDEXAMPLE", "AKIDNOBODY"), "UnrecognizedClientException", UNKNOWN);
        }

        @Test
        void withASessionToken() {
            String text = UNKNOWN
                    + " This server knows no session tokens; sign with a key alone, without X-Amz-Security-Token.";

            assertRefused(SIGNED_IN_HEADER.with("X-Amz-Security-Token", "token"), "UnrecognizedClientException", text);
            assertRefused(
                    PRESIGNED.query(PRESIGNED.rawQuery() + "&X-Amz-Security-Token=t"),
                    "UnrecognizedClientException",
                    text);
        }

        @Test
        void thatAreAmbiguousEmptyOrAbsent() {
            assertThatIllegalArgumentException().isThrownBy(() -> new ConfiguredKeys(List.of(), Clock.systemUTC()));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new ConfiguredKeys(List.of(KEY, KEY), Clock.systemUTC()))
                    .withMessage("Two access keys have the id \"AKIDEXAMPLE\".");
            assertThatIllegalArgumentException().isThrownBy(() -> new AccessKey("", "secret"));
            assertThatIllegalArgumentException().isThrownBy(() -> new AccessKey("a/b", "secret"));
        }

        @Test
        void neverShowsASecret() {
            assertThat(KEY).hasToString("AccessKey[AKIDEXAMPLE]");
        }
    }

    @Nested
    class RefusesTimes {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "2026-05-03T10:26:13Z|Signature expired: 20260503T101112Z is now earlier than 20260503T101113Z"
                            + " (20260503T102613Z - 15 min.)",
                    "2026-05-03T09:56:11Z|Signature not yet current: 20260503T101112Z is still later than"
                            + " 20260503T101111Z (20260503T095611Z + 15 min.)"
                })
        void thatAreMoreThanAQuarterOfAnHourAway(Instant now, String text) {
            assertRefused(SIGNED_IN_HEADER, now, "InvalidSignatureException", text);
        }

        @Test
        void afterWhichAPresignedRequestIsNotValid() {
            assertRefused(
                    PRESIGNED,
                    SIGNED.plusSeconds(61),
                    "InvalidSignatureException",
                    "Signature expired: 20260503T101112Z is now earlier than 20260503T101113Z"
                            + " (20260503T101213Z - 1 min.)");
        }
    }

    @Nested
    class AnyKeyServes {
        @Test
        void everySignatureInTheRightForm() {
            Authentication any = new AnyKey();

            assertThatCode(() -> any.check(authorization("AKIDEXAMPLE", "AKIDNOBODY")))
                    .doesNotThrowAnyException();
            assertThatThrownBy(() -> any.check(UNSIGNED)).isInstanceOf(RefusedException.class);
        }
    }

    private static SentRequest authorization(String part, String replacement) {
        String whole = String.valueOf(SIGNED_IN_HEADER.header("Authorization"));
        assertThat(whole).contains(part);
        return SIGNED_IN_HEADER.replacing("Authorization", whole.replace(part, replacement));
    }

    private static void assertRefused(SignedRequest request, String error, String text) {
        assertRefused(request, SIGNED, error, text);
    }

    private static void assertRefused(SignedRequest request, Instant now, String error, String text) {
        assertThatThrownBy(() -> keysAt(now).check(request))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.errorCode()).isEqualTo(error))
                .hasMessage(text);
    }

    private static ConfiguredKeys keysAt(Instant now) {
        return new ConfiguredKeys(List.of(OTHER, KEY), Clock.fixed(now, ZoneOffset.UTC));
    }
}
