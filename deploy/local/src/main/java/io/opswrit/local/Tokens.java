package io.opswrit.local;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Access tokens of the local realm. */
public final class Tokens {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Pattern ACCESS_TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");

    private final String issuer;
    private final Credentials credentials;

    Tokens(String issuer, Credentials credentials) {
        this.issuer = issuer;
        this.credentials = credentials;
    }

    public String of(Persona persona, Audience audience) {
        return fetch(Map.of(
                "grant_type", "password",
                "client_id", audience.client(),
                "scope", "openid",
                "username", persona.user(),
                "password", credentials.password(persona)));
    }

    /** A program's token: it holds roles and every audience, but no session of a person. */
    public String ofRobot() {
        return fetch(Map.of(
                "grant_type", "client_credentials",
                "client_id", "opswrit-robot",
                "client_secret", credentials.robotSecret()));
    }

    private String fetch(Map<String, String> form) {
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return accessToken(client.send(request, HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new TokenRefused(
                    "Keycloak does not answer at %s (%s). Does it run? ./opswrit status, or docker compose ps"
                            .formatted(issuer, e.getClass().getSimpleName()));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new TokenRefused("interrupted while asking for a token");
        }
    }

    private static String accessToken(HttpResponse<String> answer) {
        var token = ACCESS_TOKEN.matcher(answer.body());
        if (!token.find()) {
            throw new TokenRefused(
                    "Keycloak gave no token: status %d, %s".formatted(answer.statusCode(), answer.body()));
        }
        return token.group(1);
    }
}
