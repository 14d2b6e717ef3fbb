package io.opswrit.proof.check;

import io.opswrit.proof.attack.Forger;
import java.util.stream.Stream;

/** Of what we forged, nothing was ever sent, and nobody has an order that was not accepted. */
final class NothingForgedRuns implements Guarantee {

    @Override
    public Stream<Finding> broken(Evidence evidence) {
        var sent = evidence.fleet().stream()
                .filter(execution -> execution.comment().contains(Forger.DOMAIN)
                        || isForged(evidence.heard().requestOf(execution.executionId()), evidence))
                .map(execution -> Finding.contradictory(
                        execution.executionId(), "a forged order was sent: " + execution.comment()));
        var strangers = evidence.views().keySet().stream()
                .filter(id -> !evidence.accepted().containsKey(id))
                .map(id -> Finding.contradictory(id, "nobody was told that this request was accepted"));
        return Stream.concat(sent, strangers);
    }

    /** @param requestId null for an execution that no fact names */
    private static boolean isForged(String requestId, Evidence evidence) {
        return requestId != null && evidence.forged().contains(requestId);
    }
}
