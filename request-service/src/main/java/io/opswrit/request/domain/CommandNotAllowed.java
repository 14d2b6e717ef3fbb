package io.opswrit.request.domain;

import java.util.Set;
import java.util.TreeSet;

/** None of the caller's roles may use this command type. */
public final class CommandNotAllowed extends RuntimeException {

    private static final long serialVersionUID = 1;

    public CommandNotAllowed(String commandType, Set<String> allowedRoles) {
        super("%s needs one of the roles: %s.".formatted(commandType, String.join(", ", new TreeSet<>(allowedRoles))));
    }
}
