package io.opswrit.local;

/** What a token is good for: a token for everyday use cannot decide. */
public enum Audience {
    REQUESTS_AND_AUDIT("opswrit-cli"),
    APPROVALS("opswrit-approvals-cli");

    private final String client;

    Audience(String client) {
        this.client = client;
    }

    String client() {
        return client;
    }
}
