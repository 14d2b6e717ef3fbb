package io.opswrit.audit.inbound.pages;

import io.opswrit.audit.domain.AuditRecord;
import io.opswrit.edge.page.FieldErrors;
import io.opswrit.edge.page.Option;
import io.opswrit.edge.paging.Page;
import io.opswrit.events.Status;
import io.opswrit.events.StatusWords;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The search page.
 *
 * @param more whether one of the filters that are folded away is in use
 * @param filtered whether any filter is in use
 * @param older address of the page that follows; null on the last one
 */
record SearchView(
        Typed typed,
        FieldErrors errors,
        List<Option> commandTypes,
        List<Option> statuses,
        boolean more,
        boolean filtered,
        Results results) {

    /** What stands in the fields. */
    record Typed(String text, String requester, String instanceId, String approver, String from, String to) {}

    record Results(List<RecordLine> lines, String older, String newest, String csv, String ndjson) {

        static final Results NONE = new Results(List.of(), null, null, "", "");
    }

    static SearchView of(SearchForm form, FieldErrors errors, List<String> types, Results results) {
        boolean more = Stream.of(form.approver, form.commandType, form.status, form.from, form.to)
                .anyMatch(SearchView::isGiven);
        boolean first = Stream.of(form.text, form.requester, form.instanceId).anyMatch(SearchView::isGiven);
        return new SearchView(typed(form), errors, types(types, form), statuses(form), more, more || first, results);
    }

    static Results results(SearchForm form, Page<AuditRecord> page, boolean onFirst) {
        return new Results(
                page.items().stream().map(RecordLine::of).toList(),
                page.next() == null
                        ? null
                        : form.address("/audit").with("after", page.next()).text(),
                onFirst ? null : form.address("/audit").text(),
                form.address("/audit/export").with("format", "csv").text(),
                form.address("/audit/export").with("format", "ndjson").text());
    }

    private static Typed typed(SearchForm form) {
        return new Typed(
                shown(form.text),
                shown(form.requester),
                shown(form.instanceId),
                shown(form.approver),
                shown(form.from),
                shown(form.to));
    }

    /** One that no record has is still what was asked for. */
    private static List<Option> types(List<String> known, SearchForm form) {
        return Stream.concat(known.stream(), Stream.of(shown(form.commandType)))
                .filter(SearchView::isGiven)
                .distinct()
                .sorted()
                .map(type -> new Option(type, type, type.equals(form.commandType)))
                .toList();
    }

    private static List<Option> statuses(SearchForm form) {
        return Arrays.stream(Status.values())
                .map(status -> new Option(
                        status.name(),
                        StatusWords.forOthers(status, null).words(),
                        status.name().equals(form.status)))
                .toList();
    }

    private static String shown(String typed) {
        return Objects.requireNonNullElse(typed, "");
    }

    private static boolean isGiven(String typed) {
        return typed != null && !typed.isBlank();
    }
}
