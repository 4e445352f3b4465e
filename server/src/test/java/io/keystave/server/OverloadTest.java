package io.keystave.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keystave.server.access.AnyKey;
import io.keystave.server.access.Authentication;
import io.keystave.server.http.EndpointLimits;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.assertj.core.api.ThrowableAssert;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What the server does with more, or slower, clients than it can serve. */
class OverloadTest {
    private static final byte[] NOTHING = {};
    private static final byte[] EMPTY_OBJECT = {'{', '}'};
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Duration SHORT = Duration.ofMillis(200);

    @Test
    void refusesRequestsBeyondItsNumberAndServesAgainLater() throws IOException {
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        Authentication slow = request -> {
            entered.countDown();
            await(released);
        };
        String head = Wire.head("POST", "/", Wire.headers("ListTables"), 2);
        try (Wire wire = Wire.start(slow, new EndpointLimits(100, 1, 1 << 20, LONG, LONG));
                Wire.Connection busy = wire.connect()) {
            busy.write(head, EMPTY_OBJECT);
            await(entered);

            Wire.Reply refused = wire.call("ListTables", "{}");
            released.countDown();

            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.body())
                    .isEqualTo("{\"__type\":\"com.amazonaws.dynamodb.v20120810#ServiceUnavailable\","
                            + "\"message\":\"Too many requests at once. Try again after a while.\"}");
            assertThat(busy.read().status()).isEqualTo(200);
            assertServed(wire, "{}");
        }
    }

    /** A request is in service until its answer is on its way, which its client may know a moment earlier. */
    private static void assertServed(Wire wire, String body) {
        Awaitility.await()
                .untilAsserted(
                        () -> assertThat(wire.call("ListTables", body).status()).isEqualTo(200));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void refusesBodiesForWhichThereIsNoRoom() throws IOException {
        try (Wire wire = Wire.start(new AnyKey(), new EndpointLimits(100, 10, 1000, LONG, LONG))) {
            assertThat(wire.call("ListTables", "{}" + " ".repeat(2000)).status())
                    .isEqualTo(503);
            assertServed(wire, "{}" + " ".repeat(900));
            assertServed(wire, "{}" + " ".repeat(900));
        }
    }

    @Test
    void dropsConnectionsThatFallSilent() throws IOException {
        try (Wire wire = Wire.start(new AnyKey(), new EndpointLimits(100, 10, 1 << 20, SHORT, LONG));
                Wire.Connection silent = wire.connect();
                Wire.Connection halfHead = wire.connect();
                Wire.Connection halfBody = wire.connect()) {
            halfHead.write("POST / HTTP/1.1\r\nHost: local", NOTHING);
            halfBody.write(Wire.head("POST", "/", Wire.headers("ListTables"), 100), EMPTY_OBJECT);
            silent.write("", NOTHING);

            assertDropped(silent::read);
            assertDropped(halfHead::read);
            assertDropped(() -> {
                halfBody.read(); // told so, perhaps, and then dropped
                halfBody.read();
            });
            assertThat(wire.call("ListTables", "{}").status()).isEqualTo(200);
        }
    }

    private static void assertDropped(ThrowableAssert.ThrowingCallable read) {
        assertThatThrownBy(read).isInstanceOf(IOException.class).isNotInstanceOf(SocketTimeoutException.class);
    }

    @Test
    void givesUpBodiesThatTrickle() throws IOException {
        EndpointLimits limits = new EndpointLimits(100, 10, 1 << 20, LONG, Duration.ZERO);
        try (Wire wire = Wire.start(new AnyKey(), limits);
                Wire.Connection slow = wire.connect()) {
            slow.write(Wire.head("POST", "/", Wire.headers("ListTables"), 100), EMPTY_OBJECT);

            assertThat(slow.read().status()).isEqualTo(408);
            assertDropped(slow::read);
        }
    }
}
