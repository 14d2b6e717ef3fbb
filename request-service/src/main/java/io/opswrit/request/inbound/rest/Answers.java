package io.opswrit.request.inbound.rest;

import io.opswrit.request.domain.Request;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** The answers that show one request. */
final class Answers {

    private Answers() {}

    static ResponseBuilder<RequestView> accepted(Request request) {
        return ResponseBuilder.create(Status.ACCEPTED, RequestView.of(request)).type(MediaType.APPLICATION_JSON_TYPE);
    }

    static RestResponse<RequestView> ok(Request request) {
        return ResponseBuilder.ok(RequestView.of(request), MediaType.APPLICATION_JSON_TYPE)
                .build();
    }
}
