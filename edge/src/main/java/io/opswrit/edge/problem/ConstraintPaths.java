package io.opswrit.edge.problem;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;

/** Turns the Java path of a broken constraint ({@code submit.body.instanceId}) into the field that the caller sent. */
final class ConstraintPaths {

    private ConstraintPaths() {}

    static String field(ConstraintViolation<?> violation) {
        var path = new StringBuilder();
        var parameter = Violation.BODY;
        for (Path.Node node : violation.getPropertyPath()) {
            switch (node.getKind()) {
                case PARAMETER -> parameter = snake(node.getName());
                case PROPERTY, CONTAINER_ELEMENT, BEAN -> step(path, node);
                default -> {}
            }
        }
        return path.isEmpty() ? parameter : path.toString();
    }

    private static void step(StringBuilder path, Path.Node node) {
        if (node.getIndex() != null) {
            path.append('[').append(node.getIndex()).append(']');
        } else if (node.getKey() != null) {
            dotted(path, String.valueOf(node.getKey()));
        }
        if (node.getKind() == ElementKind.PROPERTY) {
            dotted(path, snake(node.getName()));
        }
    }

    private static void dotted(StringBuilder path, String name) {
        path.append(path.isEmpty() ? "" : ".").append(name);
    }

    private static String snake(String name) {
        return SnakeCaseStrategy.INSTANCE.translate(name);
    }
}
