package io.opswrit.request.inbound.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.opswrit.catalogue.CommandType;
import io.opswrit.catalogue.Effect;
import io.opswrit.catalogue.JustificationRule;
import io.opswrit.catalogue.RiskLevel;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An entry of the catalogue as the API shows it. */
@Schema(name = "CommandType")
record CommandTypeView(
        String commandType,
        String summary,
        RiskLevel riskLevel,
        Effect effect,
        boolean approvalRequired,
        List<String> allowedRoles,
        JustificationRule justification,
        long executionTimeoutSeconds,
        long usualDurationSeconds,

        @Schema(implementation = Object.class, description = "A JSON Schema of the parameters")
        JsonNode parametersSchema) {

    static CommandTypeView of(CommandType type) {
        return new CommandTypeView(
                type.key(),
                type.summary(),
                type.risk(),
                type.effect(),
                type.risk() == RiskLevel.HIGH,
                type.allowedRoles().stream().sorted().toList(),
                type.justification(),
                type.executionTimeout().toSeconds(),
                type.usualDuration().toSeconds(),
                type.parametersSchema());
    }
}
