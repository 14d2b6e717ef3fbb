package io.opswrit.proof.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.opswrit.proof.outside.Http;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CuttingProxyTest {

    private final AtomicInteger calls = new AtomicInteger();
    private final CountDownLatch called = new CountDownLatch(1);
    private HttpServer fleet;
    private CuttingProxy proxy;

    @BeforeEach
    void start() throws IOException {
        fleet = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        fleet.createContext("/", exchange -> {
            calls.incrementAndGet();
            called.countDown();
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        fleet.start();
        proxy = new CuttingProxy(fleet.getAddress().getPort());
    }

    @AfterEach
    void stop() throws IOException {
        proxy.close();
        fleet.stop(0);
    }

    @Test
    void callsPassUntilTheyAreCut() throws IOException {
        // Given
        assertThat(Http.get(proxy.url(), null).status()).isEqualTo(204);

        // When
        proxy.hit(Trouble.Manner.CUT);

        // Then
        assertThatThrownBy(() -> Http.get(proxy.url(), null)).isInstanceOf(IOException.class);
        assertThat(calls).hasValue(1);
    }

    @Test
    void aMutedCallIsMadeAndItsAnswerNeverComes() throws Exception {
        // Given
        proxy.hit(Trouble.Manner.MUTE);
        var answer = CompletableFuture.supplyAsync(this::status, Thread::startVirtualThread);
        assertThat(called.await(10, TimeUnit.SECONDS)).isTrue();

        // When
        proxy.mend();

        // Then
        assertThat(answer.get(10, TimeUnit.SECONDS)).isEqualTo("no answer");
        assertThat(calls).hasValue(1);
        assertThat(Http.get(proxy.url(), null).status()).isEqualTo(204);
    }

    @Test
    void aStalledCallIsNeverMade() throws Exception {
        // Given
        try (var line = new Socket(
                InetAddress.getLoopbackAddress(), URI.create(proxy.url()).getPort())) {
            call(line);
            assertThat(called.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(line.getInputStream().read()).isEqualTo('H');
            proxy.hit(Trouble.Manner.STALL);
            call(line);
            line.setSoTimeout(500);
            assertThatThrownBy(() -> answerTo(line)).isInstanceOf(SocketTimeoutException.class);
            line.setSoTimeout(10_000);

            // When
            proxy.mend();

            // Then
            assertThat(line.getInputStream().read()).isEqualTo(-1);
        }
        assertThat(calls).hasValue(1);
        assertThat(Http.get(proxy.url(), null).status()).isEqualTo(204);
    }

    @Test
    void aCallerHearsThatThereIsNoFleet() throws Exception {
        // Given
        fleet.stop(0);
        try (var line = new Socket(
                InetAddress.getLoopbackAddress(), URI.create(proxy.url()).getPort())) {
            line.setSoTimeout(10_000);

            // When
            var read = line.getInputStream().read();

            // Then
            assertThat(read).isEqualTo(-1);
        }
    }

    private static void call(Socket line) throws IOException {
        line.getOutputStream()
                .write("POST / HTTP/1.1\r\nHost: fleet\r\nContent-Length: 0\r\n\r\n"
                        .getBytes(StandardCharsets.US_ASCII));
    }

    /** Reads what is left of the first answer, and waits for a second. */
    private static String answerTo(Socket line) throws IOException {
        return new String(line.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    }

    private String status() {
        try {
            // a client may repeat a GET by itself
            return "status " + Http.post(proxy.url(), null, Map.of(), Map.of()).status();
        } catch (IOException _) {
            return "no answer";
        }
    }
}
