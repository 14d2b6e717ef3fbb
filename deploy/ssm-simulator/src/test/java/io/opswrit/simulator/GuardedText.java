package io.opswrit.simulator;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;

/** A command with a guard around it, made like the one that Opswrit sends and able to do the same in a shell. */
public final class GuardedText {

    private static final String BODY = """
            home="${OPSWRIT_HOME:-/var/lib/opswrit}/runs"
            umask 077
            mkdir -p "$home" || exit 70
            if [ "$(date +%s)" -gt "$until" ]; then
              printf 'opswrit: past its deadline, not run\\nopswrit-guard: late\\n' >&2; exit 78
            fi
            if ! mkdir "$home/$run" 2>/dev/null; then
              printf 'opswrit: duplicate of %s\\nopswrit-guard: duplicate\\n' "$(cat "$home/$run/cmd")" >&2; exit 76
            fi
            printf %s "${SSM_COMMAND_ID:-}" >"$home/$run/cmd"
            printf %s "$script" | base64 -d >"$home/$run/s" || { printf 'opswrit-guard: unusable\\n' >&2; exit 70; }
            sh "$home/$run/s"; rc=$?
            case $rc in
              137) printf 'opswrit-guard: killed\\n' >&2; rc=250;;
              194) printf 'opswrit-guard: reboot\\n' >&2; rc=251;;
            esac
            exit "$rc"
            """;

    private GuardedText() {}

    public static String of(String run, Instant until, String command) {
        var script = Base64.getEncoder().encodeToString(command.getBytes(StandardCharsets.UTF_8));
        return garbled(run, until, script);
    }

    /** With something that may be no Base64 in the place of the command. */
    public static String garbled(String run, Instant until, String script) {
        return "#!/bin/sh\n# opswrit guard v1\nexport DEBIAN_FRONTEND=noninteractive\nrun='%s'\nuntil=%d\nscript='%s'\n%s"
                .formatted(run, until.getEpochSecond(), script, BODY);
    }
}
