package io.opswrit.edge.problem;

import io.opswrit.edge.text.Text;

/**
 * One thing wrong with the input.
 *
 * @param field the path of a body field ({@code parameters.service_name}, {@code items[0]}), the name of a parameter or
 *     header, or {@code body} for the body as a whole
 * @param message the end of a sentence that begins with the field
 */
public record Violation(String field, String message) {

    public static final String BODY = "body";

    /** Both may repeat what the caller sent, and that may be hostile. */
    public Violation {
        field = Text.shown(field);
        message = Text.shown(message);
    }
}
