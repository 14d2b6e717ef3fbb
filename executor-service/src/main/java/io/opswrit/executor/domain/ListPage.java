package io.opswrit.executor.domain;

import io.opswrit.events.Event;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * A page of SSM's list. What is not on it has not ended for that, nor was it lost: lists are late and may leave something out.
 *
 * @param next the token of the next page; null on the last one
 */
public record ListPage(List<Listed> lines, String next) {

    public ListPage {
        lines = List.copyOf(lines);
    }

    /** The commands whose executions have to hear of this page: those wanted, and whatever is over. */
    public List<String> concerning(Set<String> wanted) {
        return lines.stream()
                .filter(line -> wanted.contains(line.commandId()) || line.isOver())
                .map(Listed::commandId)
                .toList();
    }

    public List<String> commandIds() {
        return lines.stream().map(Listed::commandId).toList();
    }

    /** Tells an execution what is said of it here. */
    public List<Event> tell(Execution execution, Instant now, Pace pace) {
        return lines.stream()
                .filter(line -> line.commandId().equals(execution.dispatch().ssmCommandId())
                        && line.instanceId().equals(execution.instanceId()))
                .findFirst()
                .map(line -> line.tell(execution, now, pace))
                .orElse(List.of());
    }
}
