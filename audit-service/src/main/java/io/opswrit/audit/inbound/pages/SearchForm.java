package io.opswrit.audit.inbound.pages;

import io.opswrit.audit.domain.RecordFilter;
import io.opswrit.catalogue.Inputs;
import io.opswrit.edge.http.KnownParameters;
import io.opswrit.edge.page.FieldErrors;
import io.opswrit.edge.problem.Violation;
import io.opswrit.edge.text.Days;
import io.opswrit.events.Status;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The filters as people write them: days in UTC, both included, and whatever is wrong is said beside its field. */
public class SearchForm {

    static final List<String> FILTERS =
            List.of("text", "requester", "instance_id", "approver", "command_type", "status", "from", "to");

    @Context
    UriInfo address;

    @QueryParam("text")
    String text;

    @QueryParam("requester")
    String requester;

    @QueryParam("instance_id")
    String instanceId;

    @QueryParam("approver")
    String approver;

    @QueryParam("command_type")
    String commandType;

    @QueryParam("status")
    String status;

    @QueryParam("from")
    String from;

    @QueryParam("to")
    String to;

    private final List<Violation> violations = new ArrayList<>();

    /**
     * Leaves out what is wrong; {@link #errors()} names it afterwards.
     *
     * @param others parameters that are no filters
     */
    RecordFilter filter(Set<String> others, UUID after, int rows) {
        KnownParameters.check(address, FILTERS, others);
        violations.clear();
        Instant begin = startOf(day("from", from));
        Instant end = startOf(following(day("to", to)));
        if (begin != null && end != null && !begin.isBefore(end)) {
            violations.add(new Violation("to", "must not be before the first day"));
        }
        return new RecordFilter(
                person("requester", requester),
                person("approver", approver),
                instance(),
                given(commandType),
                state(),
                begin,
                end,
                given(text),
                after,
                rows);
    }

    /** @param commandTypes those that any record has */
    void checkType(List<String> commandTypes) {
        String given = given(commandType);
        if (given != null && !commandTypes.contains(given)) {
            violations.add(new Violation("command_type", "must be one of the list; no record has this one"));
        }
    }

    FieldErrors errors() {
        return new FieldErrors(violations);
    }

    /** The filters that were given, for addresses that mean the same records. */
    PageAddress address(String path) {
        PageAddress same = PageAddress.of(path);
        for (String name : FILTERS) {
            same = same.with(name, address.getQueryParameters().getFirst(name));
        }
        return same;
    }

    private String person(String field, String typed) {
        String given = given(typed);
        if (given != null && given.indexOf('@') < 1) {
            violations.add(new Violation(field, "must be a whole address such as alice@example.com"));
            return null;
        }
        return given;
    }

    private String instance() {
        String given = given(instanceId);
        if (given == null) {
            return null;
        }
        Inputs.instanceId(given).forEach(wrong -> violations.add(new Violation(wrong.field(), wrong.message())));
        return given;
    }

    private Status state() {
        String given = given(status);
        if (given == null) {
            return null;
        }
        try {
            return Status.valueOf(given);
        } catch (IllegalArgumentException _) {
            violations.add(new Violation("status", "must be one of the list"));
            return null;
        }
    }

    private LocalDate day(String field, String typed) {
        String given = given(typed);
        if (given == null) {
            return null;
        }
        return Days.read(given).orElseGet(() -> {
            violations.add(new Violation(field, "must be a day such as 2026-11-23"));
            return null;
        });
    }

    private static LocalDate following(LocalDate day) {
        return day == null ? null : day.plusDays(1);
    }

    private static Instant startOf(LocalDate day) {
        return day == null ? null : day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static String given(String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
