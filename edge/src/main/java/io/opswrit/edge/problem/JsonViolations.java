package io.opswrit.edge.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.opswrit.edge.text.TextRefused;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Says in the caller's words what Jackson did not like, and never in Java's. */
final class JsonViolations {

    private static final Set<Class<?>> WHOLE = Set.of(int.class, Integer.class, long.class, Long.class, short.class);
    private static final Set<Class<?>> FRACTION = Set.of(double.class, float.class);
    private static final Set<Class<?>> TRUTH = Set.of(boolean.class, Boolean.class);

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
        return "must be " + (e.getTargetType() == null ? "of another type" : expected(e.getTargetType()));
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

    static String expected(Class<?> type) {
        if (type.isEnum()) {
            var names = Arrays.stream(type.getEnumConstants()).map(String::valueOf);
            return "one of " + names.collect(Collectors.joining(", "));
        }
        if (CharSequence.class.isAssignableFrom(type)) {
            return "a string";
        }
        if (TRUTH.contains(type)) {
            return "true or false";
        }
        if (WHOLE.contains(type)) {
            return "a whole number";
        }
        if (FRACTION.contains(type) || Number.class.isAssignableFrom(type)) {
            return "a number";
        }
        if (type.isArray() || Collection.class.isAssignableFrom(type)) {
            return "an array";
        }
        return type == Instant.class ? "a time like 2026-01-31T09:00:00Z" : type == UUID.class ? "a UUID" : "an object";
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
