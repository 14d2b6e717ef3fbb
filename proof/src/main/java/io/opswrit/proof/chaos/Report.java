package io.opswrit.proof.chaos;

import io.opswrit.proof.check.Evidence;
import io.opswrit.proof.check.Flaw;
import io.opswrit.proof.check.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What came of a run, as numbers to look at and as findings to follow up. */
public record Report(Map<String, Long> rows, Verdict verdict, List<String> complaints, String command) {

    private static final int SHOWN = 40;

    static Report of(ChaosOptions options, Tally tally, Evidence evidence, long deliveries) {
        compare("requests", options.requests(), evidence.accepted().size(), tally);
        compare("kills", options.kills(), tally.counted(Trouble.Manner.KILL.name()), tally);
        var rows = new java.util.LinkedHashMap<String, Long>();
        rows.put("accepted", (long) evidence.accepted().size());
        rows.putAll(outcomes(evidence));
        rows.put(
                "runs on the fleet",
                evidence.fleet().stream().mapToLong(run -> run.runs()).sum());
        rows.put("facts on the topics", (long) evidence.heard().size());
        rows.put("mails, each Message-ID once", (long) evidence.mails().size());
        rows.put(
                "mails delivered again under their Message-ID",
                deliveries - evidence.mails().size());
        tally.counts().forEach((what, count) -> rows.put(what.toLowerCase(Locale.ROOT), count));
        return new Report(rows, Verdict.of(evidence), new ArrayList<>(tally.complaints()), options.command());
    }

    /** A run that did less than it was asked for proves less than it says. */
    private static void compare(String what, long wanted, long happened, Tally tally) {
        if (wanted != happened) {
            tally.complain("%d %s were wanted, and there were %d", wanted, what, happened);
        }
    }

    private static Map<String, Long> outcomes(Evidence evidence) {
        return evidence.views().values().stream()
                .collect(Collectors.groupingBy(view -> "  " + view.status(), TreeMap::new, Collectors.counting()));
    }

    public boolean isClean() {
        return verdict.isClean() && complaints.isEmpty();
    }

    public String text() {
        var text = new StringBuilder("\n");
        rows.forEach((what, count) -> text.append(line(what, count)));
        text.append("\n");
        verdict.counts().forEach((flaw, count) -> text.append(line(flaw.name().toLowerCase(Locale.ROOT), count)));
        text.append(line("complaints", (long) complaints.size()));
        complaints.stream()
                .limit(SHOWN)
                .forEach(complaint -> text.append("  ").append(complaint).append("\n"));
        for (var flaw : Flaw.values()) {
            verdict.findings().stream()
                    .filter(finding -> finding.flaw() == flaw)
                    .limit(SHOWN)
                    .forEach(found -> text.append("  %s %s: %s%n".formatted(flaw, found.subject(), found.what())));
        }
        return text.append("\nThe same plan again: ")
                .append(command)
                .append("\n")
                .toString();
    }

    private static String line(String what, long count) {
        return "%-48s %8d%n".formatted(what, count);
    }
}
