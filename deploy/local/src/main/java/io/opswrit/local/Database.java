package io.opswrit.local;

import java.util.Map;

/** One login to one database. */
public record Database(String host, int port, String name, String user, String password) {
    public String jdbcUrl() {
        return "jdbc:postgresql://%s:%d/%s".formatted(host, port, name);
    }

    Map<String, String> environment() {
        return Map.of(
                "DB_HOST", host,
                "DB_PORT", String.valueOf(port),
                "DB_NAME", name,
                "DB_USER", user,
                "DB_PASSWORD", password);
    }
}
