package io.opswrit.executor.outbound;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.opswrit.events.PingStatus;
import io.opswrit.executor.domain.ManagedNode;
import io.opswrit.executor.domain.ManagedTag;
import io.opswrit.executor.domain.Tags;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.resourcegroupstaggingapi.ResourceGroupsTaggingApiAsyncClient;
import software.amazon.awssdk.services.ssm.SsmAsyncClient;

/** What AWS says of the fleet, read with all its pages and its surprises. */
@TestInstance(Lifecycle.PER_CLASS) // a client takes two seconds to close
class FleetLookTest {

    private static final String ID = "i-0f3a9c1d7e5b20001";

    private final Deque<String> answers = new ArrayDeque<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile int status;
    private HttpServer server;
    private SsmAsyncClient ssm;
    private ResourceGroupsTaggingApiAsyncClient tagging;

    @BeforeAll
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            byte[] body = answers.removeFirst().getBytes(UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        var settings = AwsParts.settings(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
        var clients = new SsmClients(settings, new AwsPlace(settings), AwsParts.login());
        ssm = clients.asking();
        tagging = clients.tagging();
    }

    @BeforeEach
    void forget() {
        answers.clear();
        asked.clear();
        status = 200;
    }

    @AfterAll
    void stop() {
        ssm.close();
        tagging.close();
        server.stop(0);
    }

    @Test
    void everyPageIsRead() {
        // Given
        answers.add("{\"InstanceInformationList\":[{\"InstanceId\":\"" + ID + "\",\"PingStatus\":\"Online\"},"
                + "{\"InstanceId\":\"mi-0f3a9c1d7e5b20001\",\"PingStatus\":\"Online\"}],\"NextToken\":\"more\"}");
        answers.add("{\"InstanceInformationList\":[{\"InstanceId\":\"i-0f3a9c1d7e5b20002\","
                + "\"PingStatus\":\"Inactive\"}],\"NextToken\":\"\"}");

        // When
        List<ManagedNode> nodes = fleet().list().await().indefinitely();

        // Then
        assertThat(nodes).extracting(ManagedNode::instanceId).containsExactly(ID, "i-0f3a9c1d7e5b20002");
    }

    @Test
    void whatSsmDoesNotSayIsNullAndWhatANodeSaysIsCleaned() {
        // Given
        answers.add("{\"InstanceInformationList\":[{\"InstanceId\":\"" + ID + "\","
                + "\"ComputerName\":\"a\\u0000<b>\\ud800\",\"PlatformName\":\" \"}]}");

        // When
        List<ManagedNode> nodes = fleet().list().await().indefinitely();

        // Then
        assertThat(nodes)
                .containsExactly(new ManagedNode(
                        ID,
                        "a\ufffd<b>\ufffd",
                        new ManagedNode.Platform(null, null, null),
                        PingStatus.CONNECTION_LOST,
                        null,
                        null));
    }

    @ParameterizedTest
    @CsvSource({
        "Online, ONLINE",
        "ConnectionLost, CONNECTION_LOST",
        "Inactive, INACTIVE",
        "SomethingNew, CONNECTION_LOST"
    })
    void onlyWhatIsSaidToBeOnlineIs(String word, PingStatus meaning) {
        // Given
        answers.add("{\"InstanceInformationList\":[{\"InstanceId\":\"" + ID + "\",\"PingStatus\":\"" + word + "\"}]}");

        // When
        List<ManagedNode> nodes = fleet().list().await().indefinitely();

        // Then
        assertThat(nodes).extracting(ManagedNode::pingStatus).containsExactly(meaning);
    }

    @Test
    void aFleetThatIsNotListedIsNotAnEmptyOne() {
        // Given
        status = 400;
        answers.add("{\"__type\":\"ThrottlingException\"}");

        // When // Then
        assertThatThrownBy(() -> fleet().list().await().indefinitely())
                .isInstanceOf(FleetNotListed.class)
                .hasMessage("ThrottlingException");
    }

    @Test
    void onlyTaggedInstancesAreAskedFor() {
        // Given
        answers.add("{\"InstanceInformationList\":[]}");

        // When
        List<ManagedNode> nodes = fleet().list().await().indefinitely();

        // Then
        assertThat(nodes).isEmpty();
        assertThat(asked).singleElement().asString().contains("[{\"Key\":\"tag:Opswrit\",\"Values\":[\"managed\"]}]");
    }

    private SsmFleet fleet() {
        return new SsmFleet(ssm, AwsParts.calls(), ManagedTag.parse("Opswrit=managed"));
    }

    @Test
    void tagsOfEveryPageAreReadAndCleaned() {
        // Given
        answers.add("{\"PaginationToken\":\"more\",\"ResourceTagMappingList\":[{\"ResourceARN\":"
                + "\"arn:aws:ec2:eu-central-1:111122223333:instance/" + ID + "\",\"Tags\":[]}]}");
        answers.add("{\"PaginationToken\":\"\",\"ResourceTagMappingList\":[{\"ResourceARN\":"
                + "\"arn:aws:ec2:eu-central-1:111122223333:instance/i-0f3a9c1d7e5b20002\","
                + "\"Tags\":[{\"Key\":\"Name\",\"Value\":\"a\\u0000b\"}]}]}");

        // When
        Tags tags = new InstanceTags(tagging, AwsParts.calls()).read().await().indefinitely();

        // Then
        assertThat(((Tags.Read) tags).byInstance())
                .containsKey(ID)
                .extractingByKey("i-0f3a9c1d7e5b20002")
                .asInstanceOf(InstanceOfAssertFactories.map(String.class, String.class))
                .containsExactly(Map.entry("Name", "a\ufffdb"));
    }

    @ParameterizedTest
    @CsvSource({
        "AccessDeniedException, 400, true",
        "ThrottledException, 400, false",
        "InternalServiceException, 500, false"
    })
    void aRefusalOfTagsIsNotTrouble(String code, int answered, boolean denied) {
        // Given
        status = answered;
        answers.add("{\"__type\":\"" + code + "\"}");

        // When
        Tags tags = new InstanceTags(tagging, AwsParts.calls()).read().await().indefinitely();

        // Then
        assertThat(tags).isEqualTo(denied ? new Tags.Denied(code) : new Tags.Unread(code));
    }
}
