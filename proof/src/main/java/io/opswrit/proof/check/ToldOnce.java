package io.opswrit.proof.check;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every requester is told the end of a request, no other end, and nothing twice. Mails with one Message-ID are one mail: a mail
 * program shows it once, and more cannot be had of SMTP when either side dies between the hand-over and its answer.
 */
final class ToldOnce implements Guarantee {

    private static final Set<String> ENDS =
            Set.of("succeeded", "failed", "timed-out", "cancelled", "unknown", "rejected", "expired", "refused");

    @Override
    public Stream<Finding> broken(Evidence evidence) {
        Map<String, List<Mail>> byRequest = evidence.mails().stream().collect(Collectors.groupingBy(Mail::requestId));
        return evidence.accepted().keySet().stream()
                .filter(evidence.views()::containsKey)
                .flatMap(id -> broken(id, evidence.views().get(id), byRequest.getOrDefault(id, List.of())));
    }

    private static Stream<Finding> broken(String id, Account view, List<Mail> mails) {
        Map<String, Set<String>> told = mails.stream()
                .filter(mail -> mail.recipient().equalsIgnoreCase(view.requesterEmail()))
                .collect(Collectors.groupingBy(Mail::kind, Collectors.mapping(Mail::messageId, Collectors.toSet())));
        String end = view.status().toLowerCase(Locale.ROOT).replace('_', '-');
        var untold = told.containsKey(end)
                ? Stream.<Finding>empty()
                : Stream.of(Finding.untold(
                        id, "%s, but the requester was told %s".formatted(view.status(), told.keySet())));
        var twice = told.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(entry -> Finding.doubled(id, "told twice: " + entry.getValue()));
        var wrong = told.keySet().stream()
                .filter(kind -> ENDS.contains(kind) && !kind.equals(end))
                .map(kind ->
                        Finding.contradictory(id, "%s, but the requester was told %s".formatted(view.status(), kind)));
        return Stream.of(untold, twice, wrong).flatMap(found -> found);
    }
}
