package io.opswrit.edge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.opswrit.edge.testing.TestTokens;
import io.quarkus.oidc.SecurityEvent;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(EdgeProfile.class)
class LoggedOutIT {

    private final String session = UUID.randomUUID().toString();
    private final String token = token(session);

    @Inject
    Event<SecurityEvent> events;

    @Test
    void aSessionThatTheLoginServerEndedStaysEnded() {
        // Given
        assertThat(page(token)).isEqualTo(200);

        // When
        sendNotice(claims(), "signed");

        // Then
        awaitEnd();
        assertThat(IntStream.range(0, 3).map(_ -> page(token))).containsOnly(401);
    }

    @Test
    void aSessionThatLoggedOutHereStaysEnded() {
        // Given
        var claims = new JwtClaims();
        claims.setClaim("sid", session);
        var identity = QuarkusSecurityIdentity.builder()
                .setPrincipal(new DefaultJWTCallerPrincipal(claims))
                .build();

        // When
        events.fire(new SecurityEvent(SecurityEvent.Type.OIDC_LOGOUT_RP_INITIATED, identity));

        // Then
        assertThat(IntStream.range(0, 3).map(_ -> page(token))).containsOnly(401);
    }

    @Test
    void otherSessionsOfTheSamePersonGoOn() {
        // When
        sendNotice(claims(), "signed");

        // Then
        assertThat(page(token(UUID.randomUUID().toString()))).isEqualTo(200);
    }

    @Test
    void nobodyIsGreetedByNameWhereNoLoginIsNeeded() {
        // Given
        sendNotice(claims(), "signed");
        awaitEnd();

        // When
        String page = given().header("Authorization", "Bearer " + token)
                .get("/notes/nowhere")
                .asString();

        // Then
        assertThat(page).doesNotContain("Alice", "Log out");
    }

    @Test
    void aNoticeThatWasRefusedEndsNothing() {
        // When
        sendNotice(claims(), "forged");

        // Then
        assertThat(page(token)).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "{\"sid\":null}", "nonsense"})
    void aNoticeWithoutASessionEndsNothing(String claims) {
        // When
        sendNotice(claims, "signed");

        // Then
        assertThat(page(token)).isEqualTo(200);
    }

    private static String token(String session) {
        return TestTokens.person("alice")
                .roles("requester")
                .claim("sid", session)
                .token();
    }

    private String claims() {
        return "{\"sid\":\"" + session + "\"}";
    }

    private static void sendNotice(String claims, String signature) {
        String body = Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8));
        given().formParam("logout_token", "head." + body + "." + signature).post("/notes/backchannel-logout");
    }

    /** The notice is answered first and kept then. */
    private void awaitEnd() {
        Awaitility.await().until(() -> page(token) == 401);
    }

    private static int page(String token) {
        return given().header("Authorization", "Bearer " + token).get("/notes").statusCode();
    }
}
