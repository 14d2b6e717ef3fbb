package io.opswrit.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What has to hold of every container, and that it is told what the part of the local stack is told. */
class ComposeFileTest {
    private static final ComposeFile COMPOSE = ComposeFile.of("docker-compose.yml");

    private final LocalStack stack = LocalStack.of(StackOptions.in(ComposeFile.path("deploy/local/target/compose")));

    static Stream<String> services() {
        return COMPOSE.services().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("services")
    void isRestartedAndLimitedAndSaysWhetherItIsHealthy(String service) {
        // Given
        var ends = COMPOSE.ends(service);

        // When
        var container = COMPOSE.services().get(service);

        // Then
        assertThat(container.get("mem_limit").toString()).matches("\\d+m");
        assertThat(container).containsEntry("restart", ends ? "on-failure:5" : "unless-stopped");
        assertThat(container.containsKey("healthcheck")).isNotEqualTo(ends);
        if (!ends) {
            assertThat((Map<?, ?>) container.get("healthcheck"))
                    .satisfies(check -> assertThat(check.get("test")).isNotNull())
                    .satisfies(check -> assertThat(check.get("retries")).isNotNull());
        }
    }

    @ParameterizedTest
    @MethodSource("services")
    void isPublishedOnLoopbackOnly(String service) {
        // When
        var ports = COMPOSE.list(service, "ports");

        // Then
        assertThat(ports).allMatch(port -> port.matches("127\\.0\\.0\\.1:\\$\\{[A-Z_]+_PORT:\\?}:\\d+"));
    }

    @ParameterizedTest
    @MethodSource("services")
    void isAPinnedImageOrBuiltHere(String service) {
        // When
        var container = COMPOSE.services().get(service);

        // Then
        if (container.containsKey("build")) {
            assertThat(container.get("image").toString()).matches("opswrit/[a-z-]+:\\$\\{OPSWRIT_VERSION:-local}");
        } else {
            assertThat(container.get("image").toString()).matches("[a-z/.]+:\\d[\\d.]*");
        }
    }

    @ParameterizedTest
    @MethodSource("services")
    void whatIsOursRunsWithoutRightsAndWritesNowhere(String service) {
        // Given
        var ours = COMPOSE.services().get(service).get("image").toString().matches("opswrit/(?!keycloak).*");

        // When
        var container = COMPOSE.services().get(service);

        // Then
        assertThat(COMPOSE.list(service, "security_opt")).containsExactly("no-new-privileges:true");
        assertThat(container.get("read_only")).isEqualTo(ours ? true : null);
        assertThat(COMPOSE.list(service, "cap_drop")).isEqualTo(ours ? java.util.List.of("ALL") : java.util.List.of());
    }

    @Test
    void everythingTheOthersWaitForIsThere() {
        // When
        var waitedFor = new TreeSet<String>();
        services().forEach(service -> waitedFor.addAll(COMPOSE.needed(service).keySet()));

        // Then
        assertThat(COMPOSE.services().keySet()).containsAll(waitedFor);
        assertThat(waitedFor).as("real instances need none").doesNotContain(Helpers.SIMULATOR);
    }

    /** Same names as in the local stack, but for what is a matter of containers, or stands in the image. */
    @ParameterizedTest
    @EnumSource(Service.class)
    void aServiceIsToldWhatItIsToldInTheLocalStack(Service service) {
        // Given
        var expected = new TreeSet<>(stack.environment(service).keySet());
        expected.removeAll(java.util.Set.of("HTTP_PORT", "MANAGEMENT_PORT"));
        if (service.checksTokens()) {
            expected.addAll(java.util.Set.of("OIDC_INTERNAL_URL", "TRUSTED_PROXIES"));
        } else {
            expected.removeAll(java.util.Set.of("OIDC_ISSUER", "PUBLIC_URL"));
        }

        // When
        var told = COMPOSE.environment(service.artifact());

        // Then
        assertThat(told.keySet()).isEqualTo(expected);
        assertThat(told).containsEntry("DB_NAME", service.artifact().replace('-', '_'));
        assertThat(told).containsEntry("KAFKA_USER", service.principal().user());
    }

    @Test
    void theFrontDoorLeadsWhereThatOfTheLocalStackLeads() {
        // Given
        var routes = Helpers.routes().entrySet().stream()
                .map(route -> route.getKey() + "=" + route.getValue().artifact() + ":8080");

        // When
        var command = COMPOSE.list("front-door", "command");

        // Then
        assertThat(command.subList(2, command.size())).containsExactlyInAnyOrderElementsOf(routes.toList());
    }

    @Test
    void commandsAreProgramsOfTheLocalStack() {
        // When
        var programs = Stream.of("front-door", "mail", "kafka-setup", "postgres-setup")
                .map(service -> COMPOSE.list(service, "command").getFirst());

        // Then
        assertThat(programs)
                .allSatisfy(name -> assertThat(Class.forName(name).getMethod("main", String[].class))
                        .isNotNull());
    }

    @Test
    void keycloakIsToldWhatTheRealmLeavesOpen() {
        // Given
        var placeholders = java.util.regex.Pattern.compile("\\$\\{([a-z_]+)}")
                .matcher(ComposeFile.read("deploy/keycloak/realm.json"))
                .results()
                .map(placeholder -> placeholder.group(1));

        // When
        var told = COMPOSE.environment("keycloak").keySet();

        // Then
        assertThat(placeholders.toList()).isNotEmpty().allMatch(told::contains);
        assertThat(Arrays.stream(Persona.values()).map(persona -> "password_" + persona.user()))
                .allMatch(told::contains);
    }
}
