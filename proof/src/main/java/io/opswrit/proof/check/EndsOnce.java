package io.opswrit.proof.check;

import java.util.stream.Stream;

/** Every accepted request has exactly one end: in the view, in the record and on the topics. */
final class EndsOnce implements Guarantee {

    @Override
    public Stream<Finding> broken(Evidence evidence) {
        return evidence.accepted().keySet().stream()
                .flatMap(id -> Stream.of(
                                missing(id, "view", evidence.views().get(id)),
                                missing(id, "record", evidence.records().get(id)),
                                ends(id, evidence.heard().ends(id)))
                        .flatMap(found -> found));
    }

    private static Stream<Finding> missing(String id, String source, Account account) {
        if (account == null) {
            return Stream.of(Finding.lost(id, "accepted, but there is no " + source));
        }
        return account.ended()
                ? Stream.empty()
                : Stream.of(Finding.lost(id, "the %s still says %s".formatted(source, account.status())));
    }

    private static Stream<Finding> ends(String id, int ends) {
        return switch (ends) {
            case 0 -> Stream.of(Finding.lost(id, "no fact on the topics says how it ended"));
            case 1 -> Stream.empty();
            default -> Stream.of(Finding.doubled(id, ends + " facts say that it ended"));
        };
    }
}
