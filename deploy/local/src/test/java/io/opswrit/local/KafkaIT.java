package io.opswrit.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class KafkaIT {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /** All topics, each under the one principal that writes it. */
    private static final Map<Principal, Set<String>> OWN_TOPICS = Map.of(
            Principal.REQUEST_SERVICE, Set.of("request-events"),
            Principal.APPROVAL_SERVICE, Set.of("approval-events"),
            Principal.EXECUTOR_SERVICE, Set.of("execution-events", "command-results", "fleet"),
            Principal.AUDIT_SERVICE, Set.of("notification-events"),
            Principal.RESULTS_READER, Set.of());

    private static final Map<Principal, KafkaProducer<String, String>> PRODUCERS = new EnumMap<>(Principal.class);

    @AfterAll
    static void closeProducers() {
        PRODUCERS.values().forEach(KafkaProducer::close);
        PRODUCERS.clear();
    }

    @Test
    void everyTopicHasOneOwner() throws Exception {
        // Given
        var owned = OWN_TOPICS.values().stream().flatMap(Set::stream).toList();

        // When
        Set<String> deployed;
        try (var admin = Admin.create(SharedStack.get().kafka().clientSettings(Principal.ADMIN))) {
            deployed = admin.listTopics().names().get();
        }

        // Then
        assertThat(owned).containsExactlyInAnyOrderElementsOf(deployed);
    }

    static Stream<Arguments> ownTopics() {
        return OWN_TOPICS.entrySet().stream()
                .flatMap(owner -> owner.getValue().stream().map(topic -> arguments(owner.getKey(), topic)));
    }

    @ParameterizedTest
    @MethodSource("ownTopics")
    void aServiceWritesItsOwnTopics(Principal service, String topic) throws Exception {
        // When
        var written = write(service, topic, "hello");

        // Then
        assertThat(written.hasOffset()).isTrue();
    }

    static Stream<Arguments> topicsOfOthers() {
        return OWN_TOPICS.keySet().stream()
                .flatMap(principal -> topicsBut(OWN_TOPICS.get(principal)).map(topic -> arguments(principal, topic)));
    }

    @ParameterizedTest
    @MethodSource("topicsOfOthers")
    void nobodyWritesTheTopicOfAnother(Principal principal, String topic) {
        // When
        var attempt = assertThatThrownBy(() -> write(principal, topic, "forged"));

        // Then
        attempt.isInstanceOf(ExecutionException.class).hasCauseInstanceOf(TopicAuthorizationException.class);
    }

    @Test
    void aReaderOfResultsReadsThem() throws Exception {
        // Given
        var text = UUID.randomUUID().toString();
        write(Principal.EXECUTOR_SERVICE, "command-results", text);

        // When
        var values = read(Principal.RESULTS_READER, "results-test", "command-results", text);

        // Then
        assertThat(values).contains(text);
    }

    static Stream<String> allButResults() {
        return topicsBut(Set.of("command-results"));
    }

    @ParameterizedTest
    @MethodSource("allButResults")
    void aReaderOfResultsReadsNothingElse(String topic) {
        // When
        var attempt = assertThatThrownBy(() -> read(Principal.RESULTS_READER, "results-test", topic, "never"));

        // Then
        attempt.isInstanceOf(TopicAuthorizationException.class);
    }

    @Test
    void aConsumerGroupBelongsToThePrincipalOfItsPrefix() {
        // When
        var attempt =
                assertThatThrownBy(() -> read(Principal.RESULTS_READER, "audit-stolen", "command-results", "never"));

        // Then
        attempt.isInstanceOf(GroupAuthorizationException.class);
    }

    private static Stream<String> topicsBut(Set<String> some) {
        return OWN_TOPICS.values().stream().flatMap(Set::stream).filter(topic -> !some.contains(topic));
    }

    private static RecordMetadata write(Principal principal, String topic, String text) throws Exception {
        var producer = PRODUCERS.computeIfAbsent(principal, KafkaIT::producer);
        return producer.send(new ProducerRecord<>(topic, "key", text)).get();
    }

    private static KafkaProducer<String, String> producer(Principal principal) {
        var settings = new HashMap<>(SharedStack.get().kafka().clientSettings(principal));
        settings.put("max.block.ms", "5000");
        settings.put("delivery.timeout.ms", "15000");
        settings.put("request.timeout.ms", "10000");
        // who may write nothing is not even given a producer id; without one the topic itself has to refuse
        settings.put("enable.idempotence", !OWN_TOPICS.get(principal).isEmpty());
        return new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
    }

    private static List<String> read(Principal principal, String group, String topic, String awaited) {
        var settings = new HashMap<>(SharedStack.get().kafka().clientSettings(principal));
        settings.put("group.id", group);
        settings.put("auto.offset.reset", "earliest");
        var values = new ArrayList<String>();
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            while (!values.contains(awaited) && System.nanoTime() < deadline) {
                consumer.poll(Duration.ofMillis(200)).forEach(received -> values.add(received.value()));
            }
        }
        return values;
    }
}
