package io.opswrit.local.kafka;

import io.opswrit.local.process.Address;
import io.opswrit.local.process.Passwords;

/** Sets up a broker that another program runs, and ends. Argument: its address. */
public final class ProvisioningMain {
    private ProvisioningMain() {}

    public static void main(String[] args) throws Exception {
        var passwords = Passwords.of(System.getenv("KAFKA_PASSWORDS"));
        try (var provisioning = new Provisioning(Provisioning.login(Address.parse(args[0]), passwords))) {
            provisioning.apply(DeployedTopics.load(), DeployedAcls.load());
        }
        System.out.println("Topics and ACLs are as deploy/kafka says");
    }
}
