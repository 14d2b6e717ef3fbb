package io.opswrit.request.inbound.rest;

import io.opswrit.edge.problem.InvalidInput;
import java.util.Set;

/** The parameters of the list. One that we do not know is refused: to ignore it would show what was not asked for. */
final class Filters {

    private static final Set<String> KNOWN = Set.of(
            "status", "active", "command_type", "instance_id", "requester_email", "from", "to", "limit", "after");

    private Filters() {}

    static void checkKnown(Set<String> given) {
        for (String name : given) {
            if (!KNOWN.contains(name)) {
                throw new InvalidInput(name, "is not a filter of this list");
            }
        }
    }
}
