package io.opswrit.request.domain;

import io.opswrit.request.domain.Step.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the other services said, one step for each fact, in the order in which it happened and not in that of arrival. */
public record Journal(List<Step> steps) {

    private static final Set<Kind> REVIEW_CLOCKS =
            EnumSet.of(Kind.OPENED, Kind.INFO_REQUESTED, Kind.RESUMED, Kind.ESCALATED, Kind.GRANTED);
    private static final Set<Kind> RUN_CLOCKS = EnumSet.of(Kind.DISPATCHED, Kind.STILL_RUNNING);

    public Journal {
        steps = List.copyOf(steps);
    }

    public static Journal empty() {
        return new Journal(List.of());
    }

    /** A fact that is known already is not added again. */
    Journal with(Step step) {
        if (steps.stream().anyMatch(step::tellsTheSameAs)) {
            return this;
        }
        List<Step> longer = new ArrayList<>(steps);
        longer.add(step);
        longer.sort(Step.AS_HAPPENED);
        return new Journal(longer);
    }

    /** @return the step that says until when the review, its question or its approval counts */
    public Optional<Step> reviewClock() {
        return latest(REVIEW_CLOCKS);
    }

    /** @return the step that says how long the run may still take */
    public Optional<Step> runClock() {
        return latest(RUN_CLOCKS);
    }

    public Optional<Step> latest(Kind kind) {
        return latest(Set.of(kind));
    }

    private Optional<Step> latest(Set<Kind> kinds) {
        return steps.stream().filter(step -> kinds.contains(step.kind())).max(Comparator.comparingInt(Step::revision));
    }
}
