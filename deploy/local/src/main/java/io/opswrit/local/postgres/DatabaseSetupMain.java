package io.opswrit.local.postgres;

import io.opswrit.local.process.Address;
import io.opswrit.local.process.Passwords;

/** Sets up a server that another program runs, and ends. Argument: its address. */
public final class DatabaseSetupMain {
    private DatabaseSetupMain() {}

    public static void main(String[] args) throws Exception {
        var passwords = Passwords.of(System.getenv("POSTGRES_PASSWORDS"));
        new DatabaseSetup(Address.parse(args[0]), passwords).apply();
        System.out.println("Roles and databases are as deploy/postgres says");
    }
}
