package io.opswrit.audit.inbound.timers;

import io.opswrit.audit.usecase.SendMails;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks for mails that are due. Each replica does; none minds the others. */
@ApplicationScoped
class Timers {

    private final SendMails sendMails;

    Timers(SendMails sendMails) {
        this.sendMails = sendMails;
    }

    @Scheduled(
            every = "${opswrit.mail.look-every}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    Uni<Void> sendMails() {
        return sendMails.execute();
    }
}
