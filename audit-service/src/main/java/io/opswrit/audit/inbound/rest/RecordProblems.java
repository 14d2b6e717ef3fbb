package io.opswrit.audit.inbound.rest;

import io.opswrit.audit.domain.RecordNotFound;
import io.opswrit.edge.problem.Problems;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The facts that stand against a call, as problem details. */
class RecordProblems {

    @ServerExceptionMapper
    Response recordNotFound(RecordNotFound fact) {
        return Problems.notFound(fact.getMessage());
    }
}
