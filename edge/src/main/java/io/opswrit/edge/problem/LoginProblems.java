package io.opswrit.edge.problem;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Callers without a token, with a bad one, with a good one that lacks the role, or whose token nobody can check. */
public class LoginProblems {

    private static final Logger LOG = Logger.getLogger(LoginProblems.class);
    private static final int RETRY_SECONDS = 5;

    @ServerExceptionMapper
    public Uni<Response> noToken(UnauthorizedException e, RoutingContext call) {
        return orLogin(
                call, unauthenticated("Bearer", "Send an access token in the header Authorization: Bearer <token>."));
    }

    @ServerExceptionMapper
    public Uni<Response> badToken(AuthenticationFailedException e, RoutingContext call) {
        return orLogin(
                call,
                unauthenticated(
                        "Bearer error=\"invalid_token\"",
                        "The access token is not accepted here: it is broken, has expired, or was made for another audience. Get a new one."));
    }

    @ServerExceptionMapper
    public Response roleMissing(ForbiddenException e) {
        return Problems.forbidden("Your roles do not allow this.");
    }

    /** Keys of the login server are fetched when they are first needed, and it may be away just then. */
    @ServerExceptionMapper
    public Response loginServerAway(OIDCException e) {
        LOG.warnf("Tokens cannot be checked: %s", e.getMessage());
        return Response.fromResponse(ProblemType.LOGIN_UNAVAILABLE.response(
                        "Your token cannot be checked, because the login server does not answer. Try again soon."))
                .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                .build();
    }

    /** A person is sent to the login and comes back to the same page; a program is told what is wrong. */
    private Uni<Response> orLogin(RoutingContext call, Response forPrograms) {
        HttpAuthenticator login = call.get(HttpAuthenticator.class.getName());
        if (!PagePaths.covers(call.normalizedPath()) || login == null) {
            return Uni.createFrom().item(forPrograms);
        }
        if (call.request().headers().contains("HX-Request")) {
            return Uni.createFrom()
                    .item(ProblemType.LOGIN_EXPIRED.response("Log in again in another tab, then go on here."));
        }
        return login.getChallenge(call)
                .map(challenge -> challenge == null ? forPrograms : answer(challenge))
                .onFailure(OIDCException.class)
                .recoverWithItem(this::loginServerAway);
    }

    private static Response answer(ChallengeData challenge) {
        var response = Response.status(challenge.status);
        challenge.getHeaders().forEach((name, value) -> response.header(name.toString(), value));
        return response.build();
    }

    private static Response unauthenticated(String challenge, String detail) {
        return Response.fromResponse(ProblemType.UNAUTHENTICATED.response(detail))
                .header(HttpHeaders.WWW_AUTHENTICATE, challenge)
                .build();
    }
}
