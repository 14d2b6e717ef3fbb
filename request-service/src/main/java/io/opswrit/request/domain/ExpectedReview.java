package io.opswrit.request.domain;

import java.time.Duration;
import java.util.List;

/**
 * What a requester may expect of the review, by what happened lately.
 *
 * @param approvers e-mail addresses; empty when nobody needs to approve, or nobody was asked lately
 * @param usuallyAnswered null when that is not known
 */
public record ExpectedReview(List<String> approvers, Duration usuallyAnswered) {

    public ExpectedReview {
        approvers = List.copyOf(approvers);
    }

    public static ExpectedReview none() {
        return new ExpectedReview(List.of(), null);
    }
}
