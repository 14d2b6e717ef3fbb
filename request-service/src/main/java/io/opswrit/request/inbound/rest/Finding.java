package io.opswrit.request.inbound.rest;

import io.opswrit.events.Ran;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an operator found out about a request that ended as unknown. */
record Finding(
        @Schema(description = "Whether it touched the instance; left out when that could not be found")
        Ran ran,

        @Schema(required = true, maxLength = 2000) String reason) {}
