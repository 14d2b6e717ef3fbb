package io.opswrit.audit.domain;

import io.opswrit.events.Actor;
import io.opswrit.events.NotificationEvent;
import java.util.List;

/** The facts that this service itself says: what people were told, or could not be told. */
public final class MailNews {

    private static final Actor SELF = Actor.system("audit-service");

    private MailNews() {}

    /** @param revision the how-manieth fact this is about mails of the request */
    public static NotificationEvent of(Handover handover, int revision) {
        WaitingMail mail = handover.mail();
        return handover.result() == Handover.Result.TAKEN
                ? new NotificationEvent.Sent(
                        revision, SELF, mail.kind(), List.of(mail.to()), mail.messageId(), handover.at())
                : new NotificationEvent.Failed(
                        revision, SELF, mail.kind(), List.of(mail.to()), mail.messageId(), handover.reason());
    }
}
