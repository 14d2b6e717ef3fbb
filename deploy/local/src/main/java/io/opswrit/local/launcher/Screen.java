package io.opswrit.local.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import io.opswrit.local.LocalStack;
import io.opswrit.local.Persona;
import io.opswrit.local.process.Port;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The one screen at the end of a start: where everything is, who one can be, and what to try first. */
final class Screen {
    private static final String NEXT_STEPS = """
            Try, each in the browser or by the lines below it (a private window is another person):
              1  a harmless command, as alice: %1$s/requests/new?instance_id=%2$s&command_type=CheckDiskSpace
                 curl -s %1$s/api/requests -H "Authorization: Bearer $(./opswrit token alice)" \\
                   -H 'Content-Type: application/json' -H 'Prefer: wait=30' \\
                   -d '{"instance_id":"%2$s","command_type":"CheckDiskSpace","parameters":{}}'
              2  %3$s
              3  the record of everything, as carol: %1$s/audit
                 curl -s %1$s/api/audit/records -H "Authorization: Bearer $(./opswrit token carol)"
            """;
    private static final String APPROVE = """
            alice's risky request waits: approve it, as bob: %1$s/approvals/%2$s
                 curl -s %1$s/api/approvals/%2$s/approve -H "Authorization: Bearer $(./opswrit token bob --for approvals)" \\
                   -H 'Content-Type: application/json' -d '{"order_digest":"%3$s","comment":"go ahead"}'""";
    private static final String LOOK = """
            what waits for a decision, as bob: %1$s/approvals
                 curl -s '%1$s/api/approvals?state=pending' -H "Authorization: Bearer $(./opswrit token bob --for approvals)\"""";

    private final LocalStack stack;
    private final DemoArguments arguments;
    private final Optional<RealInstances> real;
    private final Optional<JsonNode> waiting;

    Screen(LocalStack stack, DemoArguments arguments, Optional<RealInstances> real, Optional<JsonNode> waiting) {
        this.stack = stack;
        this.arguments = arguments;
        this.real = real;
        this.waiting = waiting;
    }

    String text() {
        return String.join("\n", "", "Opswrit runs.", banner(), guide(), commands());
    }

    /** Addresses, people and what to try: true of this stack wherever it runs. */
    String guide() {
        var instance = arguments.real() ? "YOUR-INSTANCE-ID" : Fleet.STAGING;
        return String.join("\n", addresses(), people(), "", steps(instance));
    }

    private String banner() {
        return real.map(account -> "\n" + account.banner()).orElse("");
    }

    private String addresses() {
        var addresses = """
              Portal       %1$s
              API          %1$s/api/requests   /api/approvals   /api/audit/records
              Mail inbox   %2$s
              Keycloak     %3$s   (admin, password in %4$s)
              Kafka        %5$s   (./opswrit consume command-results)
              PostgreSQL   %6$s
            """;
        var ports = stack.ports();
        return addresses.formatted(
                stack.url(),
                stack.inboxUrl(),
                ports.url(Port.KEYCLOAK),
                stack.folders().secrets(),
                ports.localhost(Port.KAFKA),
                ports.localhost(Port.POSTGRES));
    }

    private String people() {
        var secrets = stack.folders().secrets();
        var known = arguments.real() && !stack.credentials().showOnce();
        return Arrays.stream(Persona.values())
                .map(persona -> "  %-12s %-22s password: %s"
                        .formatted(
                                persona.user(),
                                persona.role(),
                                known ? "printed at the first start, kept in " + secrets : password(persona)))
                .collect(Collectors.joining("\n", "People\n", ""));
    }

    private String password(Persona persona) {
        return stack.credentials().password(persona);
    }

    private String steps(String instance) {
        var second = waiting.filter(view -> view.path("status").asText().equals("PENDING_APPROVAL"))
                .map(view -> APPROVE.formatted(
                        stack.url(),
                        view.path("request_id").asText(),
                        view.path("order_digest").asText()))
                .orElseGet(() -> LOOK.formatted(stack.url()));
        return NEXT_STEPS.formatted(stack.url(), instance, second);
    }

    private String commands() {
        return "./opswrit status · ./opswrit logs request-service · ./opswrit stop (or Ctrl-C where it was started)";
    }
}
