package io.opswrit.audit.outbound;

import io.opswrit.audit.domain.Handover;
import io.opswrit.audit.domain.Handover.Result;
import io.opswrit.audit.domain.WaitingMail;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Hands mails over by SMTP and says what came of it; never fails. */
@ApplicationScoped
public class MailServer {

    /**
     * Replies about the mail or its recipient. Other replies of the 5xx kind, such as to a login, are about our settings: a
     * person mends them, and the mails that waited go out.
     */
    private static final Set<Integer> ABOUT_THE_MAIL = Set.of(501, 550, 551, 552, 553, 554, 556);

    private final ReactiveMailer mailer;
    private final Clock clock;
    private final String from;
    private final Duration patience;

    MailServer(
            ReactiveMailer mailer,
            Clock clock,
            @ConfigProperty(name = "opswrit.mail.from") String from,
            @ConfigProperty(name = "opswrit.mail.patience") Duration patience) {
        this.mailer = mailer;
        this.clock = clock;
        this.from = from;
        this.patience = patience;
    }

    /** How long handing over may take. */
    public Duration patience() {
        return patience;
    }

    public Uni<Handover> handOver(WaitingMail mail) {
        return Uni.createFrom()
                .deferred(() -> mailer.send(message(mail)))
                .ifNoItem()
                .after(patience)
                .fail()
                .map(_ -> new Handover(mail, Result.TAKEN, clock.instant(), null))
                .onFailure()
                .recoverWithItem(failure -> new Handover(mail, resultOf(failure), clock.instant(), reason(failure)));
    }

    private Mail message(WaitingMail mail) {
        return Mail.withText(mail.to(), mail.subject(), mail.text())
                .setHtml(mail.html())
                .setFrom(from)
                .addHeader("Message-ID", mail.messageId())
                .addHeader("In-Reply-To", mail.conversation())
                .addHeader("References", mail.conversation())
                // so that absence notes and other robots do not answer: RFC 3834, and what Exchange understands
                .addHeader("Auto-Submitted", "auto-generated")
                .addHeader("X-Auto-Response-Suppress", "OOF, AutoReply");
    }

    private static Result resultOf(Throwable failure) {
        return switch (failure) {
            case SMTPException reply when ABOUT_THE_MAIL.contains(reply.getReplyCode()) -> Result.REFUSED;
            // the address is none
            case IllegalArgumentException _ -> Result.REFUSED;
            default -> Result.FAILED;
        };
    }

    private static String reason(Throwable failure) {
        return failure instanceof SMTPException reply
                ? "The mail server said: " + reply.getReplyMessage()
                : failure.getClass().getSimpleName() + ": " + failure.getMessage();
    }
}
