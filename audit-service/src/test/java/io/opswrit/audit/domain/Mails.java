package io.opswrit.audit.domain;

import io.opswrit.audit.testing.Story;
import io.opswrit.events.Event;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The mails that the events of a story make. */
final class Mails {

    static final String ID = "019b0000-0000-7000-8000-00000000000a";
    static final String INSTANCE = "i-0a1b2c3d4e5f67890";

    private static final MailPlan PLAN = new MailPlan(
            new MailSettings("https://portal.example.com", "https://support.example.com/new?request={request_id}"));

    private Mails() {}

    static Story story() {
        Story story = new Story(ID);
        return story.replacing(story.instanceId(), INSTANCE);
    }

    /** @return those that the last of the facts asks for */
    static List<Mail> of(Story story, String... facts) {
        AuditRecord record = AuditRecord.of(UUID.fromString(ID));
        List<Mail> mails = List.of();
        for (Event event : story.events(facts)) {
            record = record.after(event, Instant.EPOCH);
            mails = PLAN.mails(event, record);
        }
        return mails;
    }

    static Mail one(Story story, String... facts) {
        return of(story, facts).getFirst();
    }
}
