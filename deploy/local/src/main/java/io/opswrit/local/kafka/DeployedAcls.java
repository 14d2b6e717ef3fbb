package io.opswrit.local.kafka;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/** The content of deploy/kafka/acls.yaml. */
record DeployedAcls(List<Grant> grants) {
    record Grant(String principal, String groupPrefix, List<String> write, List<String> read) {
        private Stream<AclBinding> bindings() {
            var writes = write.stream().map(topic -> topic(topic, AclOperation.WRITE));
            var reads = read.stream().map(topic -> topic(topic, AclOperation.READ));
            var group = binding(ResourceType.GROUP, groupPrefix, PatternType.PREFIXED, AclOperation.READ);
            return Stream.of(writes, reads, Stream.of(group)).flatMap(all -> all);
        }

        private AclBinding topic(String topic, AclOperation operation) {
            return binding(ResourceType.TOPIC, topic, PatternType.LITERAL, operation);
        }

        private AclBinding binding(ResourceType type, String name, PatternType pattern, AclOperation operation) {
            return new AclBinding(
                    new ResourcePattern(type, name, pattern),
                    new AccessControlEntry("User:" + principal, "*", operation, AclPermissionType.ALLOW));
        }
    }

    static DeployedAcls load() throws IOException {
        return new DeployedAcls(List.of(DeployedFile.read("acls.yaml", Grant[].class)));
    }

    Set<AclBinding> bindings() {
        return grants.stream().flatMap(Grant::bindings).collect(Collectors.toSet());
    }
}
