package io.keystave.server.access;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Serves requests that one of some access keys signed: Signature Version 4, in the Authorization header or presigned in the
 * query.
 *
 * <p>Any region is a good one in a signature's scope, since the server is no region's. Session tokens are refused: there is
 * nothing here that gives them out.
 */
public final class ConfiguredKeys implements Authentication {
    private static final String MISMATCH =
            "The request signature we calculated does not match the signature you provided."
                    + " Check your AWS Secret Access Key and signing method. Consult the service documentation for details.";
    private static final String NO_SESSIONS =
            "This server knows no session tokens; sign with a key alone, without X-Amz-Security-Token.";
    private static final List<String> HEADERS_TO_SIGN = List.of("host", "x-amz-target");

    private final Map<String, AccessKey> keys;
    private final Clock clock;
    /** By the id of an access key, what it signed with last: the scope changes once a day, seldom oftener. */
    private final Map<String, SigningKey> signingKeys = new ConcurrentHashMap<>();

    /**
     * Keys, each with an id of its own, and the clock that signatures are held against.
     *
     * @throws IllegalArgumentException if there is no key, or two have the same id
     */
    public ConfiguredKeys(Collection<AccessKey> keys, Clock clock) {
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("Without an access key no request could be served.");
        }
        this.keys = keys.stream().collect(Collectors.toUnmodifiableMap(AccessKey::id, Function.identity(), (a, b) -> {
            throw new IllegalArgumentException("Two access keys have the id \"" + a.id() + "\".");
        }));
        this.clock = clock;
    }

    @Override
    public void check(SignedRequest request) {
        SignatureClaim claim = SignatureClaim.of(request);
        if (!claim.algorithm().equals(CanonicalRequest.ALGORITHM)) {
            throw Refusal.incomplete("Unsupported AWS 'algorithm': '" + claim.algorithm() + "'.");
        }
        Credential credential = Credential.parse(claim.credential());
        AccessKey key = keys.get(credential.keyId());
        if (key == null) {
            throw Refusal.unknownKey("");
        }
        if (isGiven(claim.sessionToken()) || isGiven(request.header("X-Amz-Security-Token"))) {
            throw Refusal.unknownKey(NO_SESSIONS);
        }
        RequestTime time = RequestTime.parse(claim.time());
        credential.requireScopeAt(time);
        requireSignedHeaders(request, claim.signedHeaders());
        time.requireNear(clock.instant(), claim.validity());
        if (!signingKey(key, credential).verifies(claim.signature(), time, CanonicalRequest.of(request, claim))) {
            throw Refusal.signature(MISMATCH);
        }
    }

    /** What decides where a request goes and what it does must not be changeable on the way. */
    private static void requireSignedHeaders(SignedRequest request, List<String> signedHeaders) {
        for (String name : HEADERS_TO_SIGN) {
            if (!signedHeaders.contains(name) && (name.equals("host") || request.header(name) != null)) {
                String shown = name.equals("host") ? "'Host' or ':authority'" : "'X-Amz-Target'";
                throw Refusal.signature(shown + " must be a 'SignedHeader' in the AWS Authorization.");
            }
        }
    }

    private SigningKey signingKey(AccessKey key, Credential credential) {
        SigningKey last = signingKeys.get(key.id());
        if (last != null && last.isFor(credential)) {
            return last;
        }
        SigningKey signingKey = SigningKey.of(key, credential);
        signingKeys.put(key.id(), signingKey);
        return signingKey;
    }

    private static boolean isGiven(@Nullable String text) {
        return text != null && !text.isEmpty();
    }
}
