package io.opswrit.executor.domain;

import io.opswrit.catalogue.Catalogue;
import io.opswrit.catalogue.CommandType;
import io.opswrit.catalogue.Resolution;
import io.opswrit.catalogue.RiskLevel;
import io.opswrit.writ.Order;
import java.util.Optional;
import java.util.regex.Pattern;

/** Resolves an order once more with this service's own catalogue, so that a signature alone makes nothing run. */
final class OwnCatalogue {

    private static final Pattern INSTANCE = Pattern.compile("i-[0-9a-f]{17}");

    private final Catalogue catalogue;

    OwnCatalogue(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** @return why the order is not what this catalogue would make of it, as a sentence; empty when it is */
    Optional<String> objection(Order order) {
        if (!INSTANCE.matcher(order.instanceId()).matches()) {
            return Optional.of("The instance id is not of the form i- and 17 hex digits.");
        }
        return switch (catalogue.resolve(order.commandType(), order.parameters())) {
            case Resolution.Invalid _ ->
                Optional.of("The executor's catalogue does not know " + order.commandType()
                        + " or does not take its parameters.");
            case Resolution.Resolved resolved -> difference(order, resolved);
        };
    }

    private static Optional<String> difference(Order order, Resolution.Resolved own) {
        CommandType type = own.commandType();
        if (type.risk() != order.riskLevel()) {
            return Optional.of(
                    type.risk() == RiskLevel.HIGH
                            ? "The executor's catalogue calls " + type.key() + " high risk, the order does not."
                            : "The executor's catalogue gives " + type.key() + " another risk than the order.");
        }
        if (!own.command().equals(order.resolvedCommand())) {
            return Optional.of("The executor's catalogue makes another command of " + type.key() + " than the order.");
        }
        if (type.effect() != order.effect()) {
            return Optional.of("The executor's catalogue gives " + type.key() + " another effect than the order.");
        }
        if (type.executionTimeout().toSeconds() != order.executionTimeoutSeconds()) {
            return Optional.of("The executor's catalogue gives " + type.key() + " another time limit than the order.");
        }
        return Optional.empty();
    }
}
