package io.opswrit.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what is wrong with a catalogue file, so that one start shows all of it. */
final class Problems {
    private final String file;
    private final Set<InvalidCatalogue.Problem> found = new LinkedHashSet<>();

    Problems(String file) {
        this.file = file;
    }

    void add(int line, String reason) {
        found.add(new InvalidCatalogue.Problem(file, line, reason));
    }

    void add(Located where, String reason) {
        add(where.line(), reason);
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    void throwIfAny() {
        if (!found.isEmpty()) {
            List<InvalidCatalogue.Problem> sorted = new ArrayList<>(found);
            sorted.sort(Comparator.comparingInt(InvalidCatalogue.Problem::line));
            throw new InvalidCatalogue(sorted);
        }
    }
}
