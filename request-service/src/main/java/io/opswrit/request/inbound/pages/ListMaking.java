package io.opswrit.request.inbound.pages;

import io.opswrit.edge.paging.Keyset;
import io.opswrit.edge.paging.Page;
import io.opswrit.request.domain.Caller;
import io.opswrit.request.domain.Fleet;
import io.opswrit.request.domain.RequestSummary;
import io.opswrit.request.domain.Role;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Makes the list that one person sees of what was found. */
record ListMaking(Caller caller, Filters filters, Fleet fleet) {

    RequestsList nothing() {
        return list(List.of(), List.of(), false, "", new Page<>(List.of(), null), null, true);
    }

    RequestsList found(List<RequestSummary> found, Keyset keyset) {
        Page<RequestLine> rest = page(found, keyset);
        String empty = rest.items().isEmpty() ? "No request that you may see fits these filters." : null;
        return list(List.of(), List.of(), false, "Found, newest first", rest, empty, keyset.isFirst());
    }

    RequestsList older(List<RequestSummary> ended, Keyset keyset) {
        Page<RequestLine> rest = page(ended, keyset);
        String empty = rest.items().isEmpty() ? "There are no older ones." : null;
        return list(List.of(), List.of(), false, "Ended, older ones", rest, empty, false);
    }

    /** @param found questions, then active ones, then those that have ended */
    RequestsList first(List<List<RequestSummary>> found, Keyset keyset) {
        Set<UUID> asked =
                found.getFirst().stream().map(RequestSummary::id).collect(Collectors.toCollection(HashSet::new));
        List<RequestSummary> others = found.get(1).stream()
                .filter(request -> !asked.contains(request.id()))
                .toList();
        Page<RequestLine> active = page(others, keyset);
        Page<RequestLine> rest = page(found.get(2), keyset);
        boolean none =
                asked.isEmpty() && active.items().isEmpty() && rest.items().isEmpty();
        return list(
                lines(found.getFirst()),
                active.items(),
                found.get(1).size() >= keyset.rows(),
                "Ended",
                rest,
                none ? nothingYet() : null,
                true);
    }

    private RequestsList list(
            List<RequestLine> questions,
            List<RequestLine> active,
            boolean moreActive,
            String title,
            Page<RequestLine> rest,
            String empty,
            boolean first) {
        return new RequestsList(
                caller.has(Role.OPERATOR) ? "Requests" : "My requests",
                filters,
                questions,
                active,
                moreActive,
                title,
                rest.items(),
                empty,
                caller.has(Role.REQUESTER),
                first ? null : filters.address(null),
                rest.next() == null ? null : filters.address(rest.next()));
    }

    private String nothingYet() {
        return caller.has(Role.REQUESTER)
                ? "You have not asked for anything yet. Choose a command and an instance: low risk runs at once, the rest"
                        + " waits for an approver."
                : "There is no request that you may see yet.";
    }

    private Page<RequestLine> page(List<RequestSummary> found, Keyset keyset) {
        return keyset.page(found, this::line, request -> List.of(request.id()));
    }

    private List<RequestLine> lines(List<RequestSummary> found) {
        return found.stream().map(this::line).toList();
    }

    private RequestLine line(RequestSummary request) {
        return RequestLine.of(caller, request, fleet.byId(request.instanceId()).shown());
    }
}
