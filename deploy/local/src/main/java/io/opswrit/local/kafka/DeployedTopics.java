package io.opswrit.local.kafka;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;

/** The content of deploy/kafka/topics.yaml. */
record DeployedTopics(int partitions, List<Topic> topics) {
    private static final short ONE_REPLICA = 1;

    record Topic(String name, Map<String, String> config) {}

    static DeployedTopics load() throws IOException {
        return DeployedFile.read("topics.yaml", DeployedTopics.class);
    }

    List<NewTopic> newTopics() {
        return topics.stream()
                .map(topic -> new NewTopic(topic.name(), partitions, ONE_REPLICA)
                        .configs(topic.config() == null ? Map.of() : topic.config()))
                .toList();
    }
}
