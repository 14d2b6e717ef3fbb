package io.opswrit.request.inbound.rest;

import io.opswrit.delivery.TooManyWaiting;
import io.opswrit.edge.problem.ProblemType;
import io.opswrit.edge.problem.Problems;
import io.opswrit.edge.problem.Violation;
import io.opswrit.request.domain.AlreadyEnded;
import io.opswrit.request.domain.CommandNotAllowed;
import io.opswrit.request.domain.CommandTypeNotFound;
import io.opswrit.request.domain.IdempotencyKeyReused;
import io.opswrit.request.domain.InvalidSubmission;
import io.opswrit.request.domain.NoOpenQuestion;
import io.opswrit.request.domain.NotAllowed;
import io.opswrit.request.domain.NotUnknown;
import io.opswrit.request.domain.RequestNotFound;
import io.opswrit.request.inbound.Violations;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The facts that stand against a call, as problem details. */
class RequestProblems {

    private static final ProblemType COMMAND_NOT_ALLOWED =
            new ProblemType("command-not-allowed", 403, "Your roles may not use this command type");
    private static final ProblemType ALREADY_ENDED =
            new ProblemType("already-ended", 409, "The request has ended already");
    private static final ProblemType NO_OPEN_QUESTION =
            new ProblemType("no-open-question", 409, "Nothing waits for an answer");
    private static final ProblemType NOT_UNKNOWN =
            new ProblemType("not-unknown", 409, "The outcome of the request is not unknown");
    private static final ProblemType TOO_MANY_WAITING =
            new ProblemType("too-many-waiting", 503, "Too many requests are being accepted");
    private static final ProblemType KEY_REUSED =
            new ProblemType("idempotency-key-reused", 409, "The key stands for another request");

    @ServerExceptionMapper
    Response invalid(InvalidSubmission fact) {
        List<Violation> violations = Violations.of(fact.violations());
        String detail = violations.stream()
                .map(violation -> violation.field() + ": " + violation.message())
                .collect(Collectors.joining(" "));
        return Problems.response(ProblemType.INVALID_REQUEST.problem(detail, violations));
    }

    @ServerExceptionMapper
    Response commandNotAllowed(CommandNotAllowed fact) {
        return COMMAND_NOT_ALLOWED.response(fact.getMessage());
    }

    @ServerExceptionMapper
    Response notAllowed(NotAllowed fact) {
        return Problems.forbidden(fact.getMessage());
    }

    @ServerExceptionMapper
    Response requestNotFound(RequestNotFound fact) {
        return Problems.notFound(fact.getMessage());
    }

    @ServerExceptionMapper
    Response commandTypeNotFound(CommandTypeNotFound fact) {
        return Problems.notFound(fact.getMessage());
    }

    @ServerExceptionMapper
    Response alreadyEnded(AlreadyEnded fact) {
        return ALREADY_ENDED.response(fact.getMessage());
    }

    @ServerExceptionMapper
    Response noOpenQuestion(NoOpenQuestion fact) {
        return NO_OPEN_QUESTION.response(fact.getMessage());
    }

    @ServerExceptionMapper
    Response notUnknown(NotUnknown fact) {
        return NOT_UNKNOWN.response(fact.getMessage());
    }

    @ServerExceptionMapper
    Response keyReused(IdempotencyKeyReused fact) {
        return KEY_REUSED.response(fact.getMessage());
    }

    @ServerExceptionMapper
    Response tooManyWaiting(TooManyWaiting fact) {
        return Response.fromResponse(
                        TOO_MANY_WAITING.response(
                                "More requests come in than can be accepted here at present. Nothing was kept of this one; send it again in a second."))
                .header(HttpHeaders.RETRY_AFTER, 1)
                .build();
    }
}
