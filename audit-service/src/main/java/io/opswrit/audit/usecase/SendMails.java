package io.opswrit.audit.usecase;

import io.opswrit.audit.domain.Handover;
import io.opswrit.audit.domain.WaitingMail;
import io.opswrit.audit.outbound.MailQueue;
import io.opswrit.audit.outbound.MailServer;
import io.opswrit.delivery.UnitOfWork;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

/**
 * Sends the mails that are due, some at a time: takes them, hands them over, notes what came of it. No transaction is open
 * while the mail server works. A mail that was handed over just before a crash goes out again, under the same Message-ID.
 */
@ApplicationScoped
public class SendMails {

    /** So many are taken together: with more, a lease that covers the slowest mail server would be longer than it may. */
    private static final int BATCH = 32;

    /** As many as the mail server has to bear at once; its pool of connections is as large. */
    private static final int AT_ONCE = 16;

    private static final int ROUNDS = BATCH / AT_ONCE;

    /** For noting what came of it; with too little, two replicas would send the same mail. */
    private static final Duration RESERVE = Duration.ofMinutes(1);

    private final UnitOfWork work;
    private final MailQueue queue;
    private final MailServer server;
    private final ConcludeMails conclude;

    SendMails(UnitOfWork work, MailQueue queue, MailServer server, ConcludeMails conclude) {
        this.work = work;
        this.queue = queue;
        this.server = server;
        this.conclude = conclude;
    }

    /** Goes on until no mail is due. */
    public Uni<Void> execute() {
        return Multi.createBy()
                .repeating()
                .uni(this::sendSome)
                .whilst(sent -> sent > 0)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Integer> sendSome() {
        return work.run(() -> queue.claim(
                        BATCH, server.patience().multipliedBy(ROUNDS).plus(RESERVE)))
                .chain(mails -> mails.isEmpty()
                        ? Uni.createFrom().item(0)
                        : handOver(mails).chain(conclude::execute).replaceWith(mails.size()));
    }

    private Uni<List<Handover>> handOver(List<WaitingMail> mails) {
        return Multi.createFrom()
                .iterable(mails)
                .onItem()
                .transformToUni(server::handOver)
                .merge(AT_ONCE)
                .collect()
                .asList();
    }
}
