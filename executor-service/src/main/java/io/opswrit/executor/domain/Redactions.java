package io.opswrit.executor.domain;

import io.opswrit.catalogue.Catalogue;
import io.opswrit.catalogue.CommandType;
import java.util.Map;
import java.util.stream.Collectors;

/** What is masked in the output of each command type. */
public final class Redactions {

    private final Map<String, Redaction> byCommandType;

    public Redactions(Catalogue catalogue) {
        byCommandType = catalogue.commandTypes().stream()
                .collect(Collectors.toMap(
                        CommandType::key, type -> new Redaction(type.run().redactions())));
    }

    /** Of one that the catalogue no longer knows, the usual secrets. */
    public Redaction of(String commandType) {
        return byCommandType.getOrDefault(commandType, Redaction.usual());
    }
}
