package io.opswrit.local.kafka;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/** The broker's configuration: everybody logs in, and what no ACL allows is refused. */
record BrokerSettings(Path data, int clientPort, int controllerPort, Map<String, String> passwords) {
    static final String ADMIN = "admin";
    static final String LOGIN =
            "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"%s\" password=\"%s\"%s;";

    Properties properties() {
        var properties = new Properties();
        properties.putAll(identity());
        properties.putAll(security());
        properties.putAll(size());
        return properties;
    }

    private Map<String, String> identity() {
        return Map.of(
                "process.roles", "broker,controller",
                "node.id", "1",
                "controller.quorum.voters", "1@localhost:" + controllerPort,
                "controller.listener.names", "CONTROLLER",
                "listeners", "CLIENT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(clientPort, controllerPort),
                "advertised.listeners", "CLIENT://localhost:" + clientPort,
                "inter.broker.listener.name", "CLIENT",
                "log.dirs", data.toString(),
                "auto.create.topics.enable", "false");
    }

    private Map<String, String> security() {
        var users = passwords.entrySet().stream()
                .map(user -> " user_%s=\"%s\"".formatted(user.getKey(), user.getValue()))
                .collect(Collectors.joining());
        var login = LOGIN.formatted(ADMIN, passwords.get(ADMIN), users);
        return Map.of(
                "listener.security.protocol.map", "CLIENT:SASL_PLAINTEXT,CONTROLLER:SASL_PLAINTEXT",
                "sasl.enabled.mechanisms", "PLAIN",
                "sasl.mechanism.inter.broker.protocol", "PLAIN",
                "sasl.mechanism.controller.protocol", "PLAIN",
                "listener.name.client.plain.sasl.jaas.config", login,
                "listener.name.controller.plain.sasl.jaas.config", login,
                "authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer",
                "super.users", "User:" + ADMIN,
                "allow.everyone.if.no.acl.found", "false");
    }

    /** One node on a small machine. */
    private static Map<String, String> size() {
        return Map.of(
                "offsets.topic.replication.factor", "1",
                "offsets.topic.num.partitions", "1",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "transaction.state.log.num.partitions", "1",
                "group.initial.rebalance.delay.ms", "0",
                "log.cleaner.dedupe.buffer.size", "2097152",
                "num.network.threads", "2",
                "num.io.threads", "4");
    }
}
