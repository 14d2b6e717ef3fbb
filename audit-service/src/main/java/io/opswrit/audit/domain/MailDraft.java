package io.opswrit.audit.domain;

import io.opswrit.events.Status;
import io.opswrit.events.StatusWords;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A mail's body as it grows, fact by fact. */
final class MailDraft {

    private final StatusWords status;
    private final String opening;
    private final String now;
    private final List<MailEntry> entries = new ArrayList<>();
    private final List<MailLink> links = new ArrayList<>();

    /**
     * @param opening what happened, in one sentence
     * @param now what that means for the reader
     */
    MailDraft(Status status, String opening, String now) {
        this(StatusWords.of(status, null), opening, now);
    }

    MailDraft(StatusWords status, String opening, String now) {
        this.status = status;
        this.opening = opening;
        this.now = now;
    }

    MailDraft labelled(String label, String value) {
        entries.add(MailEntry.line(label, value, false));
        return this;
    }

    MailDraft labelledIf(boolean applies, String label, String value) {
        return applies ? labelled(label, value) : this;
    }

    /** The command on one line when it is one, else as it is: a script on one line could be read as another script. */
    MailDraft about(String instanceId, String resolved) {
        entries.add(MailEntry.line("Instance", instanceId, true));
        boolean script = resolved.lines().count() > 1;
        entries.add(script ? MailEntry.passage("Command", resolved, true) : MailEntry.line("Command", resolved, true));
        return this;
    }

    MailDraft about(OrderFacts order) {
        return about(order.instanceId(), order.resolvedCommand());
    }

    MailDraft standing() {
        return labelled(MailEntry.STATUS, status.words());
    }

    /** What a person wrote; nothing at all when there is no text. */
    MailDraft words(String label, String value) {
        return passage(label, value, false);
    }

    /** What a command wrote; nothing at all when there is no text. */
    MailDraft output(String label, String value) {
        return passage(label, value, true);
    }

    MailDraft link(MailLink link) {
        links.add(link);
        return this;
    }

    MailBody body(UUID requestId, MailLink card) {
        entries.add(MailEntry.line("Request ID", requestId.toString(), true));
        return new MailBody(status, opening, now, entries, card, links);
    }

    private MailDraft passage(String label, String value, boolean exact) {
        if (value != null && !value.isBlank()) {
            entries.add(MailEntry.passage(label, value, exact));
        }
        return this;
    }
}
