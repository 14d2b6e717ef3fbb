package io.opswrit.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** No secret stands in a file, each comes from the one command, and each service gets its own alone. */
class ComposeSecretsTest {
    private static final ComposeFile COMPOSE = ComposeFile.of("docker-compose.yml");
    private static final ComposeFile AWS = ComposeFile.of("docker-compose.aws.yml");
    private static final String REQUIRED = "\\$\\{[A-Z_]+:\\?[^}]*}";
    private static final Pattern SECRET = Pattern.compile("(?i).*(password|secret|_key|access_key).*");
    private static final Pattern PAIR = Pattern.compile("(?:password|user_[a-z-]+)=\"([^\"]*)\"");

    private final StackOptions options = StackOptions.in(ComposeFile.path("deploy/local/target/compose"));
    private final Map<String, String> made = ContainerVariables.of(options, LocalStack.of(options));

    static Stream<String> services() {
        return COMPOSE.services().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("services")
    void aSecretIsAVariable(String service) {
        // Given
        var secrets = new TreeMap<>(COMPOSE.environment(service));
        secrets.keySet().removeIf(name -> !SECRET.matcher(name).matches());

        // When
        var values = secrets.values().stream()
                .flatMap(value -> Stream.of(value.split(",", -1)))
                .map(value -> value.replaceFirst("^[a-z_]+=", ""));

        // Then
        assertThat(values).allMatch(value -> value.matches(REQUIRED));
    }

    @Test
    void theLoginsOfTheBrokerAreVariablesAndAllPrincipals() {
        // Given
        var login = COMPOSE.environment("kafka").get("KAFKA_LISTENER_NAME_CLIENT_PLAIN_SASL_JAAS_CONFIG");

        // When
        var passwords = PAIR.matcher(login).results().map(pair -> pair.group(1)).toList();

        // Then
        assertThat(passwords).hasSize(Principal.values().length + 1).allMatch(password -> password.matches(REQUIRED));
        assertThat(Principal.values()).allMatch(principal -> login.contains(" user_" + principal.user() + "=\""));
    }

    @Test
    void whatHasToBeGivenIsWhatTheCommandMakes() {
        // Given
        var names = new TreeSet<>(made.keySet());
        names.remove("COMPOSE_PROJECT_NAME");

        // When
        var required = COMPOSE.variables(true);

        // Then
        assertThat(required).isEqualTo(names);
        assertThat(AWS.variables(true)).containsExactly("AWS_REGION");
        assertThat(made.values()).noneMatch(String::isBlank);
    }

    /** A variable that is not there must not become an empty password. */
    @Test
    void noVariableIsSilentlyEmpty() {
        // When
        var variables = Stream.concat(COMPOSE.allVariables(), AWS.allVariables());

        // Then
        assertThat(variables).noneMatch(variable -> variable.group(2).isEmpty());
    }

    @Test
    void theExampleExplainsEachAndGivesNoneAway() {
        // Given
        var example = ComposeFile.read(".env.example");
        var optional = new TreeSet<>(COMPOSE.variables(false));
        optional.addAll(AWS.variables(false));
        optional.addAll(AWS.variables(true));

        // When
        var lines = example.lines().filter(line -> line.matches("[A-Z_]+=.*")).toList();
        var mentioned = example.lines().filter(line -> line.matches("#[A-Z_]+=.*"));

        // Then
        assertThat(lines).allMatch(line -> line.endsWith("="));
        assertThat(lines.stream().map(line -> line.replace("=", "")).collect(Collectors.toSet()))
                .isEqualTo(made.keySet());
        assertThat(mentioned.map(line -> line.substring(1, line.indexOf('='))))
                .containsExactlyInAnyOrderElementsOf(optional);
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void aServiceGetsNothingOfAnother(Service service) {
        // Given
        var own = service.artifact().toUpperCase(java.util.Locale.ROOT).replace('-', '_');

        // When
        var given = COMPOSE.variables(service.artifact());

        // Then
        assertThat(given).noneMatch(name -> name.contains("_SERVICE_") && !name.contains("_" + own + "_"));
        assertThat(given).noneMatch(name -> name.contains("ADMIN") || name.equals("ROBOT_SECRET"));
    }

    @ParameterizedTest
    @CsvSource({
        "ORDER_SIGNING_KEY, request-service",
        "WRIT_SIGNING_KEY, approval-service",
        "POSTGRES_AUDIT_OWNER_PASSWORD, audit-service",
        "SIMULATOR_SECRET_KEY, executor-service"
    })
    void onlyOneServiceHolds(String secret, String holder) {
        // When
        var holders = Stream.of(Service.values())
                .map(Service::artifact)
                .filter(service -> COMPOSE.variables(service).contains(secret));

        // Then
        assertThat(holders).containsExactly(holder);
    }

    /** Null takes a credential of the simulator away and lets that of the caller through. */
    @Test
    void realInstancesGetTheCallersCredentialsAndNoSimulator() {
        // When
        var executor = AWS.environment("executor-service");

        // Then
        assertThat(executor)
                .containsEntry("OPSWRIT_SSM_ENDPOINT", "")
                .containsEntry("AWS_ACCESS_KEY_ID", null)
                .containsEntry("AWS_SECRET_ACCESS_KEY", null)
                .containsEntry("AWS_SESSION_TOKEN", null);
        assertThat(AWS.list(Helpers.SIMULATOR, "profiles")).containsExactly("simulated");
        assertThat(AWS.services().keySet()).containsExactlyInAnyOrder("executor-service", Helpers.SIMULATOR);
    }
}
