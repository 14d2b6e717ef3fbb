package io.opswrit.edge.problem;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Input that cannot be read or breaks a declared constraint: 400, and every field that is wrong is named. */
public class InputProblems {

    private static final Comparator<Violation> BY_FIELD =
            Comparator.comparing(Violation::field).thenComparing(Violation::message);

    private final IncidentLog incidents;

    InputProblems(IncidentLog incidents) {
        this.incidents = incidents;
    }

    @ServerExceptionMapper
    public Response invalid(InvalidInput e) {
        return Problems.invalid(e.violations());
    }

    @ServerExceptionMapper
    public Response mismatched(MismatchedInputException e) {
        return Problems.invalid(List.of(JsonViolations.of(e)));
    }

    @ServerExceptionMapper
    public Response violated(ResteasyReactiveViolationException e) {
        return Problems.invalid(e.getConstraintViolations().stream()
                .map(InputProblems::violation)
                .sorted(BY_FIELD)
                .toList());
    }

    /** Raised further inside, such as by an entity that is about to be stored: no fault of the caller. */
    @ServerExceptionMapper
    public Response violatedInside(ValidationException e) {
        return incidents.report(e);
    }

    private static Violation violation(ConstraintViolation<?> violation) {
        return new Violation(ConstraintPaths.field(violation), violation.getMessage());
    }
}
