package io.opswrit.edge.caller;

import io.opswrit.edge.problem.ProblemType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Tells a caller whose token is good, but says too little, what to have changed. */
public class CallerProblems {

    private static final ProblemType EMAIL_MISSING =
            new ProblemType("verified-email-missing", 403, "Your account has no verified e-mail address");

    @ServerExceptionMapper
    public Response emailMissing(VerifiedEmailMissing e) {
        return EMAIL_MISSING.response("Verify your e-mail address with the login provider, then log in again.");
    }
}
