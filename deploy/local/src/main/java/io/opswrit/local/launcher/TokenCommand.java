package io.opswrit.local.launcher;

import io.opswrit.local.Audience;
import io.opswrit.local.LocalStack;
import io.opswrit.local.Persona;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Prints an access token and nothing else, so that it can stand inside a curl line. */
public final class TokenCommand {
    private final Path folder;

    public TokenCommand(Path folder) {
        this.folder = folder;
    }

    public int run(List<String> args) {
        var request = Request.parse(args);
        var stack = LocalStack.of(State.known(folder));
        System.out.println(stack.token(request.persona(), request.audience()));
        return 0;
    }

    /** Whose token, and what for. */
    record Request(Persona persona, Audience audience) {
        private static final String USE = "./opswrit token PERSONA [--for approvals], with a persona of %s.";

        static Request parse(List<String> args) {
            var plain = args.size() == 1;
            var approvals = args.size() == 3 && args.subList(1, 3).equals(List.of("--for", "approvals"));
            if (!plain && !approvals) {
                throw new UsageError(USE.formatted(names()));
            }
            var persona = Arrays.stream(Persona.values())
                    .filter(known -> known.user().equals(args.getFirst()))
                    .findFirst()
                    .orElseThrow(() -> new UsageError(
                            "There is no persona %s; there are %s.".formatted(args.getFirst(), names())));
            return new Request(persona, approvals ? Audience.APPROVALS : Audience.REQUESTS_AND_AUDIT);
        }

        private static String names() {
            return Arrays.stream(Persona.values()).map(Persona::user).collect(Collectors.joining(", "));
        }
    }
}
