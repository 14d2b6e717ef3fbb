package io.opswrit.audit.usecase;

import io.opswrit.audit.domain.Handover;
import io.opswrit.audit.domain.Handover.Result;
import io.opswrit.audit.domain.MailNews;
import io.opswrit.audit.domain.RetryPolicy;
import io.opswrit.audit.outbound.MailQueue;
import io.opswrit.delivery.Outbox;
import io.opswrit.delivery.UnitOfWork;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Notes what came of mails: ends those that were taken, refused or tried for too long, and says so; postpones the rest. */
@ApplicationScoped
class ConcludeMails {

    private static final Logger LOG = Logger.getLogger(ConcludeMails.class);

    private final UnitOfWork work;
    private final MailQueue queue;
    private final Outbox outbox;
    private final RetryPolicy retry;

    ConcludeMails(UnitOfWork work, MailQueue queue, Outbox outbox, RetryPolicy retry) {
        this.work = work;
        this.queue = queue;
        this.outbox = outbox;
        this.retry = retry;
    }

    Uni<Void> execute(List<Handover> handovers) {
        List<Handover> ended = handovers.stream().filter(this::hasEnded).toList();
        Map<Handover, Duration> waits = handovers.stream()
                .filter(handover -> !hasEnded(handover))
                .collect(Collectors.toMap(
                        Function.identity(),
                        handover -> retry.waitAfter(handover.mail().attempts())));
        waits.forEach((handover, wait) -> LOG.warnf(
                "A mail of request %s did not get through and is tried again in %s: %s",
                handover.mail().requestId(), wait, handover.reason()));
        return work.run(() -> queue.postpone(waits).chain(() -> end(ended)));
    }

    private boolean hasEnded(Handover handover) {
        return handover.result() != Result.FAILED || retry.givesUp(handover.mail(), handover.at());
    }

    private Uni<Void> end(List<Handover> ended) {
        if (ended.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return queue.end(ended)
                .chain(revisions -> Multi.createFrom()
                        .items(ended.stream()
                                .filter(handover ->
                                        revisions.containsKey(handover.mail().id()))
                                .sorted(Comparator.comparing(handover ->
                                        revisions.get(handover.mail().id()))))
                        .onItem()
                        .transformToUniAndConcatenate(handover ->
                                say(handover, revisions.get(handover.mail().id())))
                        .collect()
                        .last());
    }

    private Uni<Void> say(Handover handover, int revision) {
        return outbox.append(
                handover.mail().requestId().toString(),
                handover.mail().traceparent(),
                List.of(MailNews.of(handover, revision)));
    }
}
