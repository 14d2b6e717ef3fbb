package io.opswrit.audit.usecase;

import io.opswrit.audit.domain.WaitingMails;
import io.opswrit.audit.outbound.MailQueue;
import io.opswrit.delivery.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Says how many mails wait, and for how long. */
@ApplicationScoped
public class MeasureMails {

    private final UnitOfWork work;
    private final MailQueue queue;

    MeasureMails(UnitOfWork work, MailQueue queue) {
        this.work = work;
        this.queue = queue;
    }

    public Uni<WaitingMails> execute() {
        return work.read(queue::measure);
    }
}
