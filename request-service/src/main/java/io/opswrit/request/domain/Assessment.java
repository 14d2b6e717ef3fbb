package io.opswrit.request.domain;

import io.opswrit.catalogue.CommandType;
import io.opswrit.catalogue.Resolution.Resolved;
import io.opswrit.catalogue.RiskLevel;
import io.opswrit.catalogue.Violation;
import io.opswrit.writ.Person;
import java.util.List;
import java.util.Optional;

/**
 * What would become of a submission.
 *
 * @param commandType empty when there is none of that name
 * @param resolved empty when the parameters are wrong
 * @param requester empty when the address is wrong
 * @param violations everything that stands against accepting it
 */
public record Assessment(
        Optional<CommandType> commandType,
        Optional<Resolved> resolved,
        Optional<Person> requester,
        List<Violation> violations) {

    public Assessment {
        violations = List.copyOf(violations);
    }

    /** Nothing is said of a command that the caller may not use. */
    public static Assessment refused(Violation violation) {
        return new Assessment(Optional.empty(), Optional.empty(), Optional.empty(), List.of(violation));
    }

    public Assessment with(List<Violation> others) {
        return new Assessment(commandType, resolved, requester, others);
    }

    public boolean approvalRequired() {
        return commandType.map(type -> type.risk() == RiskLevel.HIGH).orElse(false);
    }
}
