package io.opswrit.proof.check;

import java.util.stream.Stream;

/** Each event of the topics stands in the audit log, forged ones too. */
final class LogIsWhole implements Guarantee {

    @Override
    public Stream<Finding> broken(Evidence evidence) {
        return evidence.heard().facts().stream()
                .filter(fact -> !evidence.logged().contains(fact))
                .map(fact -> Finding.lost(evidence.heard().keyOf(fact), "not in the audit log: " + fact));
    }
}
