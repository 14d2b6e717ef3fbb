package io.opswrit.edge.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.opswrit.edge.text.TextRefused;
import java.util.stream.Collectors;

/** Says in the caller's words what Jackson did not like, and never in Java's. */
final class JsonViolations {

    private JsonViolations() {}

    static Violation of(JsonProcessingException e) {
        return switch (e) {
            case TextRefused refused -> new Violation(path(refused), refused.getOriginalMessage());
            case UnrecognizedPropertyException unknown -> new Violation(path(unknown), unknown(unknown));
            case MismatchedInputException wrong -> new Violation(path(wrong), wrong(wrong));
            case JsonMappingException other when other.getCause() instanceof JsonProcessingException cause -> of(cause);
            case JsonMappingException other -> new Violation(path(other), "is not valid");
            case StreamConstraintsException limit -> new Violation(Violation.BODY, limit(limit));
            case StreamReadException broken -> broken(broken);
            default -> new Violation(Violation.BODY, "cannot be read as JSON");
        };
    }

    private static String unknown(UnrecognizedPropertyException e) {
        var known = e.getKnownPropertyIds().stream().map(String::valueOf).sorted();
        return "is not a known field; known are " + known.collect(Collectors.joining(", "));
    }

    private static String wrong(MismatchedInputException e) {
        if (e.getOriginalMessage().startsWith("Trailing token")) {
            return "must be one JSON document with nothing after it";
        }
        return "must be " + (e.getTargetType() == null ? "of another type" : ExpectedType.words(e.getTargetType()));
    }

    private static String limit(StreamConstraintsException e) {
        return e.getOriginalMessage().contains("nesting")
                ? "is nested too deeply"
                : "holds a name, number or string that is too long";
    }

    /** The duplicate is known to nobody but the parser: Jackson throws before it would add a path. */
    private static Violation broken(StreamReadException e) {
        if (e.getOriginalMessage().startsWith("Duplicate field") && e.getProcessor() != null) {
            var pointer = e.getProcessor().getParsingContext().pathAsPointer().toString();
            return new Violation(pointer.substring(1).replace('/', '.'), "is given twice");
        }
        var at = e.getLocation();
        return at == null
                ? new Violation(Violation.BODY, "is not JSON")
                : new Violation(
                        Violation.BODY,
                        "is not JSON: see line %d, column %d".formatted(at.getLineNr(), at.getColumnNr()));
    }

    private static String path(JsonMappingException e) {
        var path = new StringBuilder();
        for (var step : e.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.isEmpty() ? Violation.BODY : path.toString();
    }
}
