package io.opswrit.request.inbound.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.opswrit.catalogue.CommandType;
import io.opswrit.catalogue.Effect;
import io.opswrit.catalogue.Resolution.Resolved;
import io.opswrit.edge.page.Words;
import io.opswrit.edge.text.VisibleText;
import io.opswrit.events.Instance;
import io.opswrit.request.domain.Draft;
import io.opswrit.request.domain.ExpectedReview;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the writer sees before sending: what will run, where, and what happens then. */
record NewRequestReview(Draft draft, CommandType type) {

    /** More names than this help nobody. */
    private static final int NAMED = 5;

    /** Null until the parameters are right. */
    public String command() {
        return draft.assessment().resolved().map(Resolved::command).orElse(null);
    }

    /** Null until it is clear which one is meant. */
    public Instance instance() {
        return draft.instance().orElse(null);
    }

    public boolean high() {
        return draft.assessment().approvalRequired();
    }

    public String effect() {
        return type.effect() == Effect.READS ? "It only reads." : "It changes something on the instance.";
    }

    public String next() {
        String usual = Words.words(type.usualDuration());
        return high()
                ? approval() + " Once approved, it is usually done in " + usual + "."
                : "Runs at once. Usually done in " + usual + ".";
    }

    /** The button says what it will do. */
    public String send() {
        String where = draft.instance()
                .map(Instance::name)
                .map(name -> " on " + VisibleText.of(name))
                .orElse("");
        Optional<String> phrase = draft.assessment().resolved().map(Resolved::phrase);
        if (!high()) {
            return "Run now" + where;
        }
        return "Ask for approval"
                + phrase.map(what -> ": " + VisibleText.of(what) + where).orElse("");
    }

    /** Changes when another command would run, or somewhere else; empty until both are known. */
    public String seal() {
        return command() == null || instance() == null
                ? ""
                : UUID.nameUUIDFromBytes((instance().id() + "\0" + high() + "\0" + command()).getBytes(UTF_8))
                        .toString();
    }

    private String approval() {
        ExpectedReview review = draft.preview().review();
        List<String> approvers = review.approvers();
        String who = switch (approvers.size()) {
            case 0 -> "Needs approval. The approvers are asked by mail";
            case 1 -> "Needs approval by " + approvers.getFirst();
            default -> "Needs approval by one of " + named(approvers);
        };
        return review.usuallyAnswered() == null
                ? who + "."
                : who + "; usually answered in " + Words.words(review.usuallyAnswered()) + ".";
    }

    private static String named(List<String> approvers) {
        String some = String.join(", ", approvers.subList(0, Math.min(NAMED, approvers.size())));
        return approvers.size() > NAMED ? some + " and " + (approvers.size() - NAMED) + " more" : some;
    }
}
