package io.opswrit.simulator.runner;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The guard that Opswrit puts around a command, as far as its first lines tell: which run it is, until when it may begin,
 * and the command itself.
 *
 * @param inner empty when it could not be decoded
 */
record Guard(String run, long until, Optional<String> inner) {

    private static final Pattern HEAD = Pattern.compile("(?:#![^\n]*+\n)?# opswrit guard v1\n"
            + "(?:export [^\n]*+\n)*+run='(?<run>[0-9A-Za-z-]{1,64})'\nuntil=(?<until>\\d{1,15})\n"
            + "script='(?<script>[^'\n]*+)'(?:\n|$)");

    /** Empty for a script that has none. */
    static Optional<Guard> read(String lines) {
        var head = HEAD.matcher(lines);
        return head.lookingAt()
                ? Optional.of(new Guard(
                        head.group("run"), Long.parseLong(head.group("until")), decoded(head.group("script"))))
                : Optional.empty();
    }

    private static Optional<String> decoded(String base64) {
        try {
            return Optional.of(new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException garbled) {
            return Optional.empty();
        }
    }
}
