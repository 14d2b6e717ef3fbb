package io.opswrit.systemtest;

import io.opswrit.local.LocalStack;
import io.opswrit.local.Persona;

/** The last request of somebody, to see that none was added. */
final class NewestRequest {

    private NewestRequest() {}

    /** @return its id; empty when there is none */
    static String of(LocalStack stack, Persona persona) {
        return Http.get(stack.url() + "/api/requests?limit=1", new Portal(stack).everydayToken(persona))
                .body()
                .path("items")
                .path(0)
                .path("request_id")
                .asText();
    }
}
