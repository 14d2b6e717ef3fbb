package io.opswrit.proof.check;

import java.util.stream.Stream;

/** Each event of the topics stands in the audit log. What is forged and makes no sense is kept beside it, for operators to look at. */
final class LogIsWhole implements Guarantee {

    @Override
    public Stream<Finding> broken(Evidence evidence) {
        return evidence.heard().facts().stream()
                .filter(fact -> !evidence.logged().contains(fact))
                .filter(fact -> !isForgedAndSetAside(evidence.heard().keyOf(fact), evidence))
                .map(fact -> Finding.lost(evidence.heard().keyOf(fact), "not in the audit log: " + fact));
    }

    private static boolean isForgedAndSetAside(String key, Evidence evidence) {
        return evidence.forged().contains(key) && evidence.setAside().contains(key);
    }
}
