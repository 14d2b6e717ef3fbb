package io.opswrit.request.domain;

import io.opswrit.events.Asked;
import io.opswrit.writ.Person;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * How reviews went lately.
 *
 * @param asked everybody who was asked at an opening
 * @param usualAnswer from opening to decision; null while there was none
 */
public record ReviewHabits(Collection<Asked> asked, Duration usualAnswer) {

    /** @return those of the first level that has somebody left, for nobody is asked about what they want themselves */
    public ExpectedReview expectedFor(Person submitter, Person requester) {
        List<Asked> others =
                asked.stream().filter(isNot(submitter).and(isNot(requester))).toList();
        int first = others.stream().mapToInt(Asked::level).min().orElse(0);
        List<String> approvers = others.stream()
                .filter(one -> one.level() == first)
                .map(ReviewHabits::shown)
                .distinct()
                .sorted(Comparator.naturalOrder())
                .toList();
        return new ExpectedReview(approvers, usualAnswer);
    }

    private static Predicate<Asked> isNot(Person person) {
        return one -> person == null || !(person.id().equals(one.id()) || sameAddress(person, one));
    }

    private static boolean sameAddress(Person person, Asked one) {
        return person.email() != null && person.email().equalsIgnoreCase(one.email());
    }

    private static String shown(Asked one) {
        return one.email() == null ? one.name() : one.email();
    }
}
