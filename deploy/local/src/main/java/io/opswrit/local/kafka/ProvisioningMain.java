package io.opswrit.local.kafka;

import io.opswrit.local.process.Address;
import io.opswrit.local.process.Passwords;

/** Sets up a broker that another program runs, and ends. Argument: its address. */
public final class ProvisioningMain {
    private ProvisioningMain() {}

    public static void main(String[] args) throws Exception {
        Provisioning.at(Address.parse(args[0]), Passwords.of(System.getenv("KAFKA_PASSWORDS")));
        System.out.println("Topics and ACLs are as deploy/kafka says");
    }
}
