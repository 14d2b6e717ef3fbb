package io.opswrit.edge.problem;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;

/**
 * A kind of problem that callers can tell apart by its {@code type}. Services declare their own beside these; a released
 * name never changes its meaning.
 */
public record ProblemType(String name, int status, String title) {

    public static final ProblemType INVALID_REQUEST =
            new ProblemType("invalid-request", 400, "The request is not valid");
    public static final ProblemType UNAUTHENTICATED =
            new ProblemType("unauthenticated", 401, "A valid access token is needed");
    public static final ProblemType LOGIN_EXPIRED = new ProblemType("login-expired", 401, "Your login has run out");
    public static final ProblemType FORBIDDEN = new ProblemType("forbidden", 403, "You may not do this");
    public static final ProblemType NOT_FOUND = new ProblemType("not-found", 404, "Not found");
    public static final ProblemType CONFLICT =
            new ProblemType("conflict", 409, "The request does not fit the present state");
    public static final ProblemType BODY_TOO_LARGE = new ProblemType("body-too-large", 413, "The body is too large");
    public static final ProblemType UNEXPECTED = new ProblemType("unexpected", 500, "Something went wrong here");

    public static final ProblemType LOGIN_UNAVAILABLE =
            new ProblemType("login-unavailable", 503, "The login server is not available");

    public URI uri() {
        return URI.create("urn:opswrit:problem:" + name);
    }

    public Problem problem(String detail) {
        return problem(detail, List.of());
    }

    public Problem problem(String detail, List<Violation> violations) {
        return new Problem(uri(), title, status, detail, null, violations);
    }

    public Response response(String detail) {
        return Problems.response(problem(detail));
    }
}
