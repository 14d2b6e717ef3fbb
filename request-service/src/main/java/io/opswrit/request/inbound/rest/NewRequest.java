package io.opswrit.request.inbound.rest;

import io.opswrit.request.domain.Submission;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller asks for; the catalogue decides what is right, so that every violation is told at once. */
record NewRequest(
        @Schema(required = true, examples = "i-0a1b2c3d4e5f67890")
        String instanceId,

        @Schema(required = true, examples = "CheckDiskSpace")
        String commandType,

        @Schema(description = "As the command type declares them, see /api/catalogue/{command_type}")
        Map<String, String> parameters,

        @Schema(
                description =
                        "The caller's own address, or, with role delegate, that of somebody else; may be left out")
        String requesterEmail,

        @Schema(description = "Why; required where the command type says so", maxLength = 2000)
        String justification) {

    Submission submission() {
        return new Submission(instanceId, commandType, parameters, requesterEmail, justification);
    }
}
