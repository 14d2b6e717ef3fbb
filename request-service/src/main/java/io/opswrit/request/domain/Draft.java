package io.opswrit.request.domain;

import io.opswrit.catalogue.Violation;
import io.opswrit.events.Instance;
import java.util.List;
import java.util.Optional;

/**
 * A request that somebody is still writing.
 *
 * @param instance empty as long as it cannot be told which one is meant
 * @param submission what would be submitted: the name of an instance is its id by now
 */
public record Draft(Optional<Instance> instance, Submission submission, Preview preview) {

    public Assessment assessment() {
        return preview.assessment();
    }

    public List<Violation> violations() {
        return assessment().violations();
    }
}
