package io.opswrit.simulator.command;

import static io.opswrit.simulator.command.InvocationState.CANCELLED;
import static io.opswrit.simulator.command.InvocationState.CANCELLING;
import static io.opswrit.simulator.command.InvocationState.DELIVERY_TIMED_OUT;
import static io.opswrit.simulator.command.InvocationState.EXECUTION_TIMED_OUT;
import static io.opswrit.simulator.command.InvocationState.PENDING;
import static io.opswrit.simulator.command.InvocationState.SUCCESS;

import java.util.List;
import java.util.function.Predicate;

/** What a command says of itself: the sum of its invocations. */
public record CommandSummary(Status status, int targets, int completed, int errors, int deliveryTimedOut) {

    /** Coarse status and detail. */
    public record Status(String status, String details) {

        static Status of(InvocationState state) {
            return new Status(state.status(), state.details());
        }
    }

    public static CommandSummary of(Command command, List<Invocation> invocations) {
        var states = invocations.stream().map(Invocation::state).toList();
        return new CommandSummary(
                status(command, states),
                states.size(),
                count(states, InvocationState::terminal),
                count(states, InvocationState::error),
                count(states, DELIVERY_TIMED_OUT::equals));
    }

    private static Status status(Command command, List<InvocationState> states) {
        if (states.isEmpty()) {
            return command.targets().resolved() ? new Status("Success", "NoInstancesInTag") : Status.of(PENDING);
        }
        if (!states.stream().allMatch(InvocationState::terminal)) {
            return unfinished(states);
        }
        var errors = count(states, InvocationState::error);
        for (var state : List.of(SUCCESS, EXECUTION_TIMED_OUT, DELIVERY_TIMED_OUT, CANCELLED)) {
            if (states.stream().allMatch(state::equals)) {
                return Status.of(state);
            }
        }
        var limit = ErrorLimit.of(command).count();
        return new Status("Failed", errors > limit ? "Failed" : "Incomplete");
    }

    private static Status unfinished(List<InvocationState> states) {
        if (states.contains(CANCELLING)) {
            return Status.of(CANCELLING);
        }
        return Status.of(states.stream().allMatch(PENDING::equals) ? PENDING : InvocationState.IN_PROGRESS);
    }

    private static int count(List<InvocationState> states, Predicate<InvocationState> which) {
        return (int) states.stream().filter(which).count();
    }
}
