package io.opswrit.local.kafka;

import io.opswrit.local.process.Address;
import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;

/** Makes topics and ACLs what the files say: missing topics are made, and no other ACL than the listed ones is left. */
final class Provisioning implements AutoCloseable {
    private final Admin admin;

    private Provisioning(Map<String, Object> login) {
        this.admin = Admin.create(login);
    }

    /** Does so at that broker, in the name of the administrator. */
    static void at(Address broker, Map<String, String> passwords)
            throws IOException, ExecutionException, InterruptedException {
        try (var provisioning = new Provisioning(login(broker, passwords))) {
            provisioning.apply(DeployedTopics.load(), DeployedAcls.load());
        }
    }

    private static Map<String, Object> login(Address broker, Map<String, String> passwords) {
        var administrator =
                BrokerSettings.LOGIN.formatted(BrokerSettings.ADMIN, passwords.get(BrokerSettings.ADMIN), "");
        return Map.of(
                "bootstrap.servers",
                broker.toString(),
                "security.protocol",
                "SASL_PLAINTEXT",
                "sasl.mechanism",
                "PLAIN",
                "sasl.jaas.config",
                administrator);
    }

    private void apply(DeployedTopics topics, DeployedAcls acls) throws ExecutionException, InterruptedException {
        var present = admin.listTopics().names().get();
        var missing = topics.newTopics().stream()
                .filter(topic -> !present.contains(topic.name()))
                .toList();
        admin.createTopics(missing).all().get();

        var wanted = acls.bindings();
        var granted =
                new HashSet<>(admin.describeAcls(AclBindingFilter.ANY).values().get());
        admin.createAcls(wanted).all().get();
        granted.removeAll(wanted);
        var outdated = granted.stream().map(AclBinding::toFilter).collect(Collectors.toSet());
        admin.deleteAcls(outdated).all().get();
    }

    @Override
    public void close() {
        admin.close();
    }
}
