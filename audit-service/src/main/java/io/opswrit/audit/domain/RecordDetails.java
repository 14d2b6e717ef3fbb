package io.opswrit.audit.domain;

import java.util.List;

/** A record with what is kept apart from it. {@code output} and {@code error} are null when none came out or it was retired. */
public record RecordDetails(AuditRecord record, String output, String error, List<Notification> notifications) {}
