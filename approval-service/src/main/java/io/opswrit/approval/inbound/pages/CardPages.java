package io.opswrit.approval.inbound.pages;

import io.opswrit.approval.inbound.Callers;
import io.opswrit.approval.usecase.ShowCard;
import io.opswrit.edge.caller.Caller;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Makes the card, and the parts of it that move while it is open. */
@Singleton
class CardPages {

    /** A part of a card as its stream sends it: the name of the region and what stands in it now. */
    record Part(String region, String html) {}

    private final ShowCard show;

    CardPages(ShowCard show) {
        this.show = show;
    }

    @CheckedTemplate(basePath = "approvals")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance card(CardView card, Attempt attempt);

        static native TemplateInstance card$now(CardView card);

        static native TemplateInstance card$clock(CardView card);

        static native TemplateInstance card$outcome(CardView card);

        static native TemplateInstance card$conversation(CardView card);

        static native TemplateInstance card$bar(CardView card, Attempt attempt);
    }

    Uni<CardView> view(UUID requestId, Caller caller) {
        return show.show(requestId, Callers.viewer(caller), Callers.decider(caller))
                .map(card -> CardView.of(card, caller.has(Callers.APPROVER)));
    }

    /** @param bar whether what may be done is other than it was: else nobody's typing is touched */
    Uni<List<Part>> parts(CardView card, boolean bar) {
        return Uni.join()
                .all(
                        part("now", Templates.card$now(card)),
                        part("clock", Templates.card$clock(card)),
                        part("outcome", Templates.card$outcome(card)),
                        part("conversation", Templates.card$conversation(card)),
                        bar
                                ? part("bar", Templates.card$bar(card, Attempt.none()))
                                : Uni.createFrom().nullItem())
                .andFailFast()
                .map(parts -> parts.stream().filter(part -> part != null).toList());
    }

    private static Uni<Part> part(String region, TemplateInstance template) {
        return template.createUni().map(html -> new Part(region, html));
    }
}
