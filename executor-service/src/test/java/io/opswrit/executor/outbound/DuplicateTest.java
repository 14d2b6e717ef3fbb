package io.opswrit.executor.outbound;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opswrit.catalogue.Catalogue;
import io.opswrit.executor.domain.Answer;
import io.opswrit.executor.domain.Redactions;
import io.opswrit.executor.domain.Step;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.ssm.SsmAsyncClient;

/** A command that a node names as the first is believed only if SSM says that it is one of ours. */
@TestInstance(Lifecycle.PER_CLASS) // a client takes two seconds to close
class DuplicateTest {

    private static final UUID EXECUTION = UUID.fromString("0199a000-0000-7000-8000-000000000001");
    private static final String SECOND = "22222222-2222-4222-8222-222222222222";
    private static final String FIRST = "11111111-1111-4111-8111-111111111111";
    private static final Instant STARTED = Instant.parse("2026-11-23T08:00:00Z");

    private HttpServer server;
    private SsmAsyncClient client;
    private volatile String namedByTheNode;
    private volatile String commentOfTheFirst;

    @BeforeAll
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        var settings = AwsParts.settings(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
        client = new SsmClients(settings, new AwsPlace(settings), AwsParts.login()).asking();
    }

    @AfterAll
    void stop() {
        client.close();
        server.stop(0);
    }

    @Test
    void isFollowedToACommandOfTheSameExecution() {
        // Given
        namedByTheNode = FIRST;
        commentOfTheFirst = "ow:" + EXECUTION + ":1 Submitted by alice";

        // When
        Answer answer = look(STARTED);

        // Then
        assertThat(answer).isEqualTo(new Answer.Elsewhere(FIRST));
    }

    @ParameterizedTest
    @CsvSource({
        FIRST + ", somebody else's",
        FIRST + ", ow:0199a000-0000-7000-8000-000000000009:1 of another execution",
        SECOND + ", it names itself",
        "no id, whatever",
        "'', whatever"
    })
    void isNotFollowedElsewhere(String named, String comment) {
        // Given
        namedByTheNode = named;
        commentOfTheFirst = comment;

        // When
        Answer answer = look(STARTED);

        // Then
        assertThat(answer).isInstanceOf(Answer.Seen.class);
    }

    @ParameterizedTest
    @CsvSource({"59, NotVisible", "61, Seen"})
    void waitsAMinuteForACommandThatSsmDoesNotShowYet(int seconds, String expected) {
        // Given
        namedByTheNode = FIRST;
        commentOfTheFirst = null;

        // When
        Answer answer = look(STARTED.plus(Duration.ofSeconds(seconds)));

        // Then
        assertThat(answer.getClass().getSimpleName()).isEqualTo(expected);
    }

    private Answer look(Instant now) {
        var ssm = new Ssm(
                client,
                client,
                AwsParts.calls(),
                new Redactions(Catalogue.packaged()),
                Clock.fixed(now, ZoneOffset.UTC));
        var claim = new Step.Claim(EXECUTION, null, EXECUTION, now.plusSeconds(30));
        var run = new Step.Run(EXECUTION, "CheckDiskSpace", true);
        return ssm.look(new Step.Look(claim, "i-0f3a9c1d7e5b20001", SECOND, run))
                .await()
                .atMost(Duration.ofSeconds(20));
    }

    private void answer(HttpExchange exchange) throws IOException {
        boolean first = new String(exchange.getRequestBody().readAllBytes(), UTF_8).contains(FIRST);
        boolean unknown = first && commentOfTheFirst == null;
        byte[] body = (unknown ? "{\"__type\":\"InvocationDoesNotExist\"}" : first ? firstCommand() : secondCommand())
                .getBytes(UTF_8);
        exchange.sendResponseHeaders(unknown ? 400 : 200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private String firstCommand() {
        return "{\"Status\":\"InProgress\",\"StatusDetails\":\"InProgress\",\"ResponseCode\":-1,\"Comment\":\"%s\"}"
                .formatted(commentOfTheFirst);
    }

    private String secondCommand() {
        return """
                {"Status":"Failed","StatusDetails":"Failed","ResponseCode":76,"ExecutionStartDateTime":"%s",
                 "StandardErrorContent":"opswrit: duplicate of %s\\nopswrit-guard: duplicate\\n\\nfailed to run commands: exit status 76"}
                """.formatted(STARTED, namedByTheNode);
    }
}
