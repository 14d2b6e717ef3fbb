package io.opswrit.local;

import java.util.Locale;

/** The people of the local realm; their ids are fixed in deploy/keycloak/realm.json. */
public enum Persona {
    ALICE("requester"),
    BOB("approver"),
    DAVE("approver of level 2"),
    CAROL("auditor"),
    OLGA("operator");

    private final String role;

    Persona(String role) {
        this.role = role;
    }

    public String user() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String role() {
        return role;
    }
}
