package io.opswrit.edge.problem;

import java.net.URI;
import java.util.List;

/**
 * The body of every error answer (RFC 9457).
 *
 * @param type stable; programs compare this one
 * @param detail what was wrong this time and what to do
 * @param instance names this one occurrence in the logs, when there is something to look up; else null
 * @param violations what is wrong with which field; empty when it is not about input
 */
public record Problem(URI type, String title, int status, String detail, URI instance, List<Violation> violations) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public Problem {
        violations = List.copyOf(violations);
    }
}
