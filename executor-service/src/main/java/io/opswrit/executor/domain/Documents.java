package io.opswrit.executor.domain;

import io.opswrit.catalogue.Catalogue;
import io.opswrit.catalogue.CommandType;
import io.opswrit.catalogue.Offline;
import io.opswrit.catalogue.OwnDocument;
import io.opswrit.catalogue.Resolution;
import io.opswrit.catalogue.RunRules;
import io.opswrit.writ.Order;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Chooses how an order is sent: by the document of its command type where there is one, otherwise by the one that runs any shell
 * text, with the guard around the command. Resolves the order for it once more, because the catalogue may have changed
 * while the order waited.
 */
public final class Documents {

    /** A node's clock may be wrong by so much before it refuses what comes in time. */
    private static final Duration CLOCK_SLACK = Duration.ofMinutes(5);

    private final Catalogue catalogue;
    private final String ofShellText;
    private final boolean ownForAll;
    private final Optional<OutputPlace> outputPlace;

    /**
     * @param ofShellText the document that runs any shell text
     * @param ownForAll whether every command type has its own document, even if the catalogue names none
     */
    public Documents(Catalogue catalogue, String ofShellText, boolean ownForAll, Optional<OutputPlace> outputPlace) {
        this.catalogue = catalogue;
        this.ofShellText = ofShellText;
        this.ownForAll = ownForAll;
        this.outputPlace = outputPlace;
    }

    /** Whether instances whose agent does not answer are left alone. */
    boolean refusesOffline(String commandType) {
        return catalogue
                .find(commandType)
                .map(type -> type.run().offline() == Offline.REFUSE)
                .orElse(false);
    }

    /** Only of what it makes a call for. */
    TimeLimits limitsOf(Order order) {
        RunRules rules = catalogue.find(order.commandType()).orElseThrow().run();
        return new TimeLimits(
                rules.startWindow(), Duration.ofSeconds(order.executionTimeoutSeconds()), rules.totalTimeout());
    }

    /**
     * @param until the deadline of an earlier try, which holds for later ones too; null for the first
     * @return empty when the catalogue no longer makes this command of the order
     */
    Optional<DocumentCall> callFor(Order order, UUID executionId, Instant now, Instant until) {
        return switch (catalogue.resolve(order.commandType(), order.parameters())) {
            case Resolution.Resolved resolved
            when resolved.command().equals(order.resolvedCommand()) -> {
                CommandType type = resolved.commandType();
                Instant deadline =
                        until == null ? now.plus(type.run().startWindow()).plus(CLOCK_SLACK) : until;
                yield Optional.of(
                        type.document().isEmpty() && !ownForAll
                                ? shellText(order, guard(type, order, executionId, deadline))
                                : own(order, resolved));
            }
            case Resolution.Resolved _, Resolution.Invalid _ -> Optional.empty();
        };
    }

    private static Optional<Guard> guard(CommandType type, Order order, UUID executionId, Instant deadline) {
        return type.run().guarded()
                ? Optional.of(Guard.around(order.resolvedCommand(), executionId, deadline))
                : Optional.empty();
    }

    private DocumentCall shellText(Order order, Optional<Guard> guard) {
        Map<String, List<String>> parameters = timeLimit(order);
        parameters.put("commands", List.of(guard.map(Guard::text).orElse(order.resolvedCommand())));
        return new DocumentCall(ofShellText, null, null, parameters, guard, outputPlace);
    }

    private DocumentCall own(Order order, Resolution.Resolved resolved) {
        Map<String, List<String>> parameters = timeLimit(order);
        resolved.parameters().forEach((name, value) -> parameters.put(name, List.of(value)));
        OwnDocument own = resolved.commandType().ownDocument();
        return new DocumentCall(
                own.name(),
                own.version().map(String::valueOf).orElse(null),
                own.hash().orElse(null),
                parameters,
                Optional.empty(),
                outputPlace);
    }

    private static Map<String, List<String>> timeLimit(Order order) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        parameters.put("executionTimeout", List.of(String.valueOf(order.executionTimeoutSeconds())));
        return parameters;
    }
}
