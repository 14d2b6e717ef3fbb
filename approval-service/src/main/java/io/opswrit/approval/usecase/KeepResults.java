package io.opswrit.approval.usecase;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.opswrit.approval.outbound.Results;
import io.opswrit.catalogue.RiskLevel;
import io.opswrit.events.ResultEvent.Completed;
import io.opswrit.events.Storable;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keeps how runs ended: for the card that approved one, and for whoever asks what the command did here last. */
@ApplicationScoped
public class KeepResults {

    /** What SSM gives of the output is at most so long. */
    static final int MOST_OUTPUT = 24_000;

    /** Nobody has a card for a low-risk result; it only says what happened last time. */
    static final int MOST_OF_LOW_RISK = 1_000;

    private final Results results;

    KeepResults(Results results) {
        this.results = results;
    }

    public Uni<Void> keep(List<Completed> completed) {
        return completed.isEmpty()
                ? Uni.createFrom().voidItem()
                : results.keep(completed.stream().map(KeepResults::columns).toList());
    }

    private static Map<String, Object> columns(Completed it) {
        int most = it.riskLevel() == RiskLevel.HIGH ? MOST_OUTPUT : MOST_OF_LOW_RISK;
        Map<String, Object> row = new HashMap<>();
        row.put("request_id", it.requestId().toString());
        row.put("instance_id", Storable.text(it.instanceId()));
        row.put("command_type", Storable.text(it.commandType()));
        row.put("risk_level", it.riskLevel().name());
        row.put("summary", Storable.text(it.summary()));
        row.put("requester_email", Storable.text(it.requesterEmail()));
        row.put("outcome", it.outcome().name());
        row.put("ran", it.ran().name());
        row.put("reason", Storable.text(it.reason()));
        row.put("exit_code", it.exitCode());
        row.put("output", cut(it.output(), most));
        row.put("error", cut(it.error(), most));
        row.put("output_bytes", it.outputBytes());
        row.put("output_cut_at", longer(it.output(), most) ? size(cut(it.output(), most)) : it.outputCutAt());
        row.put("error_cut_at", longer(it.error(), most) ? size(cut(it.error(), most)) : it.errorCutAt());
        row.put("started_at", text(it.startedAt()));
        row.put("completed_at", text(it.completedAt()));
        return row;
    }

    private static boolean longer(String text, int most) {
        return text != null && text.length() > most;
    }

    /** Never cuts a character in two. */
    private static String cut(String text, int most) {
        if (!longer(text, most)) {
            return Storable.text(text);
        }
        return Storable.text(text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most));
    }

    private static Long size(String text) {
        return (long) text.getBytes(UTF_8).length;
    }

    private static String text(Instant time) {
        return time == null ? null : time.toString();
    }
}
