package io.opswrit.edge.problem;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Collectors;

/** The answers that exception mappers give. For a kind of problem of your own, declare a {@link ProblemType}. */
public final class Problems {

    private Problems() {}

    public static Response invalid(List<Violation> violations) {
        var detail = violations.stream()
                .map(violation -> violation.field() + " " + violation.message())
                .collect(Collectors.joining("; ", "", "."));
        return response(ProblemType.INVALID_REQUEST.problem(detail, violations));
    }

    public static Response invalid(String field, String message) {
        return invalid(List.of(new Violation(field, message)));
    }

    public static Response forbidden(String detail) {
        return ProblemType.FORBIDDEN.response(detail);
    }

    public static Response notFound(String detail) {
        return ProblemType.NOT_FOUND.response(detail);
    }

    public static Response conflict(String detail) {
        return ProblemType.CONFLICT.response(detail);
    }

    public static Response response(Problem problem) {
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .entity(problem)
                .build();
    }
}
