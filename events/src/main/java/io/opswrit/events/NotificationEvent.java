package io.opswrit.events;

import java.time.Instant;
import java.util.List;

/** What people were told; said by audit-service on {@code notification-events}. */
public sealed interface NotificationEvent extends Event {

    /** The mail server took it. {@code kind} such as {@code succeeded} or {@code approval-asked}. */
    record Sent(int revision, Actor actor, String kind, List<String> to, String messageId, Instant sentAt)
            implements NotificationEvent {}

    /** Given up: the mail server declined it for good. */
    record Failed(int revision, Actor actor, String kind, List<String> to, String messageId, String reason)
            implements NotificationEvent {}
}
