package io.opswrit.request.domain;

import io.opswrit.catalogue.Catalogue;
import io.opswrit.catalogue.CommandType;
import io.opswrit.catalogue.Inputs;
import io.opswrit.catalogue.Resolution;
import io.opswrit.catalogue.Resolution.Resolved;
import io.opswrit.catalogue.Violation;
import io.opswrit.request.domain.RequesterRule.Named;
import io.opswrit.writ.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decides what may be asked for, by the catalogue; every channel asks here, and every violation is told at once. */
public final class Admission {

    private final Catalogue catalogue;

    public Admission(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** @throws CommandNotAllowed when the caller's roles may not use the command type */
    public Assessment assess(Caller caller, Submission submission) {
        Optional<CommandType> type =
                Optional.ofNullable(submission.commandType()).flatMap(catalogue::find);
        type.filter(found -> !found.isAllowedFor(caller.roles())).ifPresent(found -> {
            throw new CommandNotAllowed(found.key(), found.allowedRoles());
        });
        List<Violation> violations = new ArrayList<>(Inputs.instanceId(submission.instanceId()));
        Optional<Resolved> resolved = resolved(submission, violations);
        violations.addAll(justification(type, submission.justification()));
        Optional<Person> requester = requester(caller, submission.requesterEmail(), violations);
        return new Assessment(type, resolved, requester, violations);
    }

    private Optional<Resolved> resolved(Submission submission, List<Violation> violations) {
        return switch (catalogue.resolve(submission.commandType(), submission.parameters())) {
            case Resolved found -> Optional.of(found);
            case Resolution.Invalid invalid -> {
                violations.addAll(invalid.violations());
                yield Optional.empty();
            }
        };
    }

    private static List<Violation> justification(Optional<CommandType> type, String justification) {
        if (type.isPresent()) {
            return Inputs.justification(type.get(), justification);
        }
        return Optional.ofNullable(justification)
                .flatMap(Inputs.JUSTIFICATION::complaint)
                .map(complaint -> List.of(new Violation("justification", complaint)))
                .orElse(List.of());
    }

    private static Optional<Person> requester(Caller caller, String email, List<Violation> violations) {
        return switch (RequesterRule.requester(caller, email)) {
            case Named.As named -> Optional.of(named.person());
            case Named.Not wrong -> {
                violations.add(wrong.violation());
                yield Optional.empty();
            }
        };
    }
}
