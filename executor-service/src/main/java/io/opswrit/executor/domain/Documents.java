package io.opswrit.executor.domain;

import io.opswrit.catalogue.Catalogue;
import io.opswrit.catalogue.OwnDocument;
import io.opswrit.catalogue.Resolution;
import io.opswrit.writ.Order;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Chooses the document of an order: the one of its command type where there is one, otherwise the one that runs any shell text.
 * Resolves the order for it once more, because the catalogue may have changed while the order waited.
 */
public final class Documents {

    private final Catalogue catalogue;
    private final String ofShellText;
    private final boolean ownForAll;

    /**
     * @param ofShellText the document that runs any shell text
     * @param ownForAll whether every command type has its own document, even if the catalogue names none
     */
    public Documents(Catalogue catalogue, String ofShellText, boolean ownForAll) {
        this.catalogue = catalogue;
        this.ofShellText = ofShellText;
        this.ownForAll = ownForAll;
    }

    /** @return empty when the catalogue no longer makes this command of the order */
    public Optional<DocumentCall> callFor(Order order) {
        return switch (catalogue.resolve(order.commandType(), order.parameters())) {
            case Resolution.Resolved resolved
            when resolved.command().equals(order.resolvedCommand()) -> Optional.of(call(order, resolved));
            case Resolution.Resolved _, Resolution.Invalid _ -> Optional.empty();
        };
    }

    private DocumentCall call(Order order, Resolution.Resolved resolved) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        parameters.put("executionTimeout", List.of(String.valueOf(order.executionTimeoutSeconds())));
        if (resolved.commandType().document().isEmpty() && !ownForAll) {
            parameters.put("commands", List.of(order.resolvedCommand()));
            return new DocumentCall(ofShellText, null, null, parameters);
        }
        OwnDocument own = resolved.commandType().ownDocument();
        resolved.parameters().forEach((name, value) -> parameters.put(name, List.of(value)));
        return new DocumentCall(
                own.name(),
                own.version().map(String::valueOf).orElse(null),
                own.hash().orElse(null),
                parameters);
    }
}
