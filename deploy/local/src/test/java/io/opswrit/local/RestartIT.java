package io.opswrit.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** Has parts of its own, since it kills them. */
class RestartIT {
    private static final String CONTAINERS = "the data of a container end with it";

    private static BackingServices services;

    @BeforeAll
    static void start() {
        services = BackingServices.start(Path.of("target", "restart"));
    }

    @AfterAll
    static void stop() {
        services.close();
    }

    @Test
    @DisabledIfSystemProperty(named = "opswrit.backing", matches = "containers", disabledReason = CONTAINERS)
    void whatWasCommittedSurvivesTheKillOfTheDatabase() throws SQLException {
        // Given
        var database = services.postgres().database("request-service");
        PostgresIT.ask(database, "create table kept (id int); insert into kept values (42) returning id");

        // When
        killAndStart(services.postgresPart());

        // Then
        assertThat(PostgresIT.ask(database, "select id from kept")).isEqualTo("42");
    }

    @Test
    @DisabledIfSystemProperty(named = "opswrit.backing", matches = "containers", disabledReason = CONTAINERS)
    void whatWasAcknowledgedSurvivesTheKillOfTheBroker() throws Exception {
        // Given
        var login = services.kafka().clientSettings(Principal.ADMIN);
        var serializer = new StringSerializer();
        try (var producer = new KafkaProducer<>(login, serializer, serializer)) {
            producer.send(new ProducerRecord<>("fleet", 3, "i-1", "facts")).get(30, TimeUnit.SECONDS);
        }

        // When
        killAndStart(services.kafkaPart());

        // Then
        var partition = new TopicPartition("fleet", 3);
        try (var admin = Admin.create(login)) {
            var latest = admin.listOffsets(java.util.Map.of(partition, OffsetSpec.latest()));
            assertThat(latest.partitionResult(partition)
                            .get(30, TimeUnit.SECONDS)
                            .offset())
                    .isEqualTo(1);
        }
    }

    @Test
    void nothingIsLeftOfALauncherThatIsKilled() throws Exception {
        // Given
        var launcher = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ShortLivedLauncher.class.getName(),
                        Path.of("target", "killed").toAbsolutePath().toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var line = new String(readLine(launcher), StandardCharsets.UTF_8);
        var children = List.of(line.split(" ", -1)).stream()
                .map(pid -> ProcessHandle.of(Long.parseLong(pid)).orElseThrow())
                .toList();

        // When
        launcher.destroyForcibly();

        // Then
        assertThat(children).hasSizeGreaterThan(3);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(children).noneMatch(ProcessHandle::isAlive));
    }

    private static byte[] readLine(Process launcher) throws java.io.IOException {
        return launcher.inputReader(StandardCharsets.UTF_8).readLine().getBytes(StandardCharsets.UTF_8);
    }

    private static void killAndStart(io.opswrit.local.process.Part part) {
        part.kill();
        part.start();
        part.awaitReady();
    }
}
