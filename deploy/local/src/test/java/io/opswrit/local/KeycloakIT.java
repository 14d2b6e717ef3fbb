package io.opswrit.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeycloakIT {
    private static final JsonMapper JSON = new JsonMapper();

    private final LocalStack stack = SharedStack.get();

    @ParameterizedTest
    @CsvSource({
        "ALICE, requester, a11ce000-0000-4000-8000-000000000001",
        "BOB,   approver,  b0b00000-0000-4000-8000-000000000002",
        "DAVE,  approver,  da7e0000-0000-4000-8000-000000000003",
        "CAROL, auditor,   ca401000-0000-4000-8000-000000000004",
        "OLGA,  operator,  01ca0000-0000-4000-8000-000000000005"
    })
    void aPersonaHasItsRoleAndAFixedIdentity(Persona persona, String role, String subject) throws IOException {
        // When
        var claims = claims(stack.token(persona, Audience.REQUESTS_AND_AUDIT));

        // Then
        assertThat(texts(claims.at("/resource_access/opswrit/roles"))).containsExactly(role);
        assertThat(claims.path("sub").asText()).isEqualTo(subject);
        assertThat(claims.path("iss").asText()).isEqualTo(stack.issuer());
        assertThat(claims.path("sid").asText()).isNotEmpty();
    }

    @Test
    void aTokenTellsWhoThePersonIs() throws IOException {
        // When
        var claims = claims(stack.token(Persona.ALICE, Audience.REQUESTS_AND_AUDIT));

        // Then
        assertThat(claims.path("email").asText()).isEqualTo("alice@example.org");
        assertThat(claims.path("email_verified").asBoolean()).isTrue();
        assertThat(claims.path("name").asText()).isEqualTo("Alice Archer");
        assertThat(claims.path("preferred_username").asText()).isEqualTo("alice");
    }

    @Test
    void anEverydayTokenIsNoGoodForDeciding() throws IOException {
        // When
        var claims = claims(stack.token(Persona.BOB, Audience.REQUESTS_AND_AUDIT));

        // Then
        assertThat(texts(claims.path("aud")))
                .contains("opswrit-requests", "opswrit-audit")
                .doesNotContain("opswrit-approvals");
    }

    @Test
    void aTokenForApprovalsIsGoodForNothingElse() throws IOException {
        // When
        var claims = claims(stack.token(Persona.BOB, Audience.APPROVALS));

        // Then
        assertThat(texts(claims.path("aud")))
                .contains("opswrit-approvals")
                .doesNotContain("opswrit-requests", "opswrit-audit");
    }

    @Test
    void aProgramHasNoSession() throws IOException {
        // When
        var claims = claims(stack.robotToken());

        // Then
        assertThat(claims.has("sid")).isFalse();
        assertThat(claims.path("preferred_username").asText()).isEqualTo("service-account-opswrit-robot");
        assertThat(texts(claims.at("/resource_access/opswrit/roles"))).contains("requester", "approver");
        assertThat(texts(claims.path("aud"))).contains("opswrit-requests", "opswrit-approvals");
    }

    private static JsonNode claims(String token) throws IOException {
        return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
    }

    /** An audience of one is a plain text. */
    private static List<String> texts(JsonNode node) {
        return node.isTextual()
                ? List.of(node.asText())
                : StreamSupport.stream(node.spliterator(), false)
                        .map(JsonNode::asText)
                        .toList();
    }
}
