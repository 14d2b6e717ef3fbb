package io.opswrit.audit.domain;

import java.util.Locale;

/** Why somebody is told; each at most once per request and recipient (and question, level or finding). */
public enum MailKind {
    SUCCEEDED,
    FAILED,
    TIMED_OUT,
    UNKNOWN,
    REJECTED,
    EXPIRED,
    CANCELLED,
    REFUSED,
    STILL_RUNNING,
    /** An operator looked into what ended as unknown. */
    SETTLED,
    QUESTION,
    /** Somebody asked in the recipient's name. */
    DELEGATED,
    APPROVAL_ASKED,
    APPROVAL_ESCALATED;

    /** The kind as it stands in the record and on the topic, such as {@code timed-out}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
