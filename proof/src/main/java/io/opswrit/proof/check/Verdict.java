package io.opswrit.proof.check;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What came of holding all guarantees against the evidence. */
public record Verdict(List<Finding> findings) {

    public Verdict {
        findings = List.copyOf(findings);
    }

    public static Verdict of(Evidence evidence) {
        return new Verdict(Guarantee.all(evidence));
    }

    public boolean isClean() {
        return findings.isEmpty();
    }

    /** How many requests (or other subjects) have each flaw; all flaws are named. */
    public Map<Flaw, Long> counts() {
        var counts = new EnumMap<Flaw, Long>(Flaw.class);
        for (var flaw : Flaw.values()) {
            counts.put(
                    flaw,
                    findings.stream()
                            .filter(finding -> finding.flaw() == flaw)
                            .map(Finding::subject)
                            .distinct()
                            .count());
        }
        return counts;
    }
}
