package io.opswrit.request.inbound.pages;

import io.opswrit.edge.page.FieldErrors;
import io.opswrit.edge.problem.Violation;
import io.opswrit.edge.text.Days;
import io.opswrit.events.Status;
import io.opswrit.request.domain.Fleet;
import io.opswrit.request.domain.RequestFilter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Reads what was typed into the filters, and blames each field that makes no sense. */
final class FilterReading {

    private final Filters filters;
    private final List<Violation> violations = new ArrayList<>();
    private Status status;
    private Boolean active;
    private String instance;
    private LocalDate from;
    private LocalDate to;

    FilterReading(Filters filters, Fleet fleet) {
        this.filters = filters;
        readStatus(filters.value("status"));
        readCommandType(filters.value("command_type"));
        readInstance(filters.value("instance_id"), fleet);
        from = day("from");
        to = day("to");
        if (from != null && to != null && to.isBefore(from)) {
            blame("to", "Must not be before the first day.");
        }
    }

    FieldErrors errors() {
        return new FieldErrors(violations);
    }

    RequestFilter filter(UUID after, int limit) {
        return new RequestFilter(
                status,
                active,
                filters.value("command_type"),
                instance,
                filters.byRequester() ? filters.value("requester_email") : null,
                begin(from),
                to == null ? null : begin(to.plusDays(1)),
                after,
                limit);
    }

    private void readStatus(String value) {
        if (value == null) {
            return;
        }
        if (value.equals(Filters.ACTIVE) || value.equals(Filters.ENDED)) {
            active = value.equals(Filters.ACTIVE);
            return;
        }
        try {
            status = Status.valueOf(value);
        } catch (IllegalArgumentException _) {
            blame("status", "There is no such status; choose one of the list.");
        }
    }

    private void readCommandType(String value) {
        if (value != null
                && filters.catalogue().stream().noneMatch(type -> type.key().equals(value))) {
            blame("command_type", "The catalogue has no such command; choose one of the list.");
        }
    }

    private void readInstance(String value, Fleet fleet) {
        if (value != null) {
            switch (fleet.meant(value)) {
                case Fleet.Meant.One one -> instance = one.instance().id();
                case Fleet.Meant.None none ->
                    blame("instance_id", none.violation().message());
            }
        }
    }

    private LocalDate day(String name) {
        String value = filters.value(name);
        if (value == null) {
            return null;
        }
        return Days.read(value).orElseGet(() -> {
            blame(name, "Must be a day such as 2026-01-31.");
            return null;
        });
    }

    private static Instant begin(LocalDate day) {
        return day == null ? null : day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private void blame(String field, String message) {
        violations.add(new Violation(field, message));
    }
}
