package io.opswrit.catalogue;

import java.util.List;
import java.util.stream.Collectors;

/** A catalogue that must not be used; it names every line that has to be mended. */
public final class InvalidCatalogue extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param line counted from 1; 0 when the file as a whole is meant */
    public record Problem(String file, int line, String reason) {
        @Override
        public String toString() {
            return line == 0 ? file + ": " + reason : file + ":" + line + ": " + reason;
        }
    }

    private final transient List<Problem> problems;

    InvalidCatalogue(List<Problem> problems) {
        super(problems.stream()
                .map(Problem::toString)
                .collect(Collectors.joining("\n  ", "The catalogue cannot be used:\n  ", "")));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
