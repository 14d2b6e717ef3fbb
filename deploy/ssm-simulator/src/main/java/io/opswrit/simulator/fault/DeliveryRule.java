package io.opswrit.simulator.fault;

import java.util.List;

/** Lets some of the deliveries go wrong in one way. */
record DeliveryRule(List<String> instances, String comment, Double percent, DeliveryFault fault, Span lateMs) {

    private static final Span USUALLY = new Span(1000, 5000);

    DeliveryRule {
        Whom.of(instances, comment);
        Whom.percent(percent);
        if (fault == null) {
            throw new IllegalArgumentException(
                    "fault is missing: ghost, undeliverable, late, never_finish, duplicate or cancel_lost");
        }
    }

    Span lateness() {
        return lateMs == null ? USUALLY : lateMs;
    }
}
