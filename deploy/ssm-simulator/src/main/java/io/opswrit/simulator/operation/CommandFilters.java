package io.opswrit.simulator.operation;

import com.fasterxml.jackson.databind.JsonNode;
import io.opswrit.simulator.command.Command;
import io.opswrit.simulator.protocol.ServiceError;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Set;

/** The filters that the two lists of commands share; all given ones must hold. */
final class CommandFilters {

    private static final Set<String> COMMAND_STATUSES = Set.of(
            "Pending",
            "InProgress",
            "Success",
            "Cancelled",
            "Failed",
            "TimedOut",
            "AccessDenied",
            "DeliveryTimedOut",
            "ExecutionTimedOut",
            "Incomplete",
            "NoInstancesInTag",
            "LimitExceeded");
    private static final Set<String> INVOCATION_STATUSES = Set.of(
            "Pending",
            "InProgress",
            "Delayed",
            "Success",
            "Cancelled",
            "Failed",
            "TimedOut",
            "AccessDenied",
            "DeliveryTimedOut",
            "ExecutionTimedOut",
            "Undeliverable",
            "InvalidPlatform",
            "Terminated");

    /** What the filters look at: a command, and the status of it or of one of its invocations. */
    record Candidate(Command command, String status, String details, boolean terminal) {}

    private final JsonNode filters;

    private CommandFilters(JsonNode filters) {
        this.filters = filters;
    }

    static CommandFilters forCommands(JsonNode input) {
        return checked(input, COMMAND_STATUSES, true);
    }

    static CommandFilters forInvocations(JsonNode input) {
        return checked(input, INVOCATION_STATUSES, false);
    }

    boolean pass(Candidate candidate) {
        for (var filter : filters) {
            if (!passes(filter.path("key").asText(), filter.path("value").asText(), candidate)) {
                return false;
            }
        }
        return true;
    }

    private static CommandFilters checked(JsonNode input, Set<String> statuses, boolean stages) {
        var filters = input.path("Filters");
        for (var filter : filters) {
            var value = filter.path("value").asText();
            switch (filter.path("key").asText()) {
                case "InvokedAfter", "InvokedBefore" -> instant(value);
                case "Status" -> {
                    require(statuses.contains(value), "Status", value);
                    if (stages && value.equals("Pending") && input.hasNonNull("InstanceId")) {
                        throw invalidKey("The filter Status=Pending cannot be combined with InstanceId.");
                    }
                }
                case "ExecutionStage" -> {
                    if (!stages) {
                        throw invalidKey("ExecutionStage can only be used with ListCommands.");
                    }
                    require(Set.of("Executing", "Complete").contains(value), "ExecutionStage", value);
                }
                default -> {}
            }
        }
        return new CommandFilters(filters);
    }

    private static boolean passes(String key, String value, Candidate candidate) {
        var requestedAt = candidate.command().moments().requestedAt();
        return switch (key) {
            case "InvokedAfter" -> !requestedAt.isBefore(instant(value));
            case "InvokedBefore" -> requestedAt.isBefore(instant(value));
            case "Status" -> value.equals(candidate.status()) || value.equals(candidate.details());
            case "ExecutionStage" -> value.equals("Complete") == candidate.terminal();
            default -> value.equals(candidate.command().request().documentName());
        };
    }

    private static Instant instant(String text) {
        try {
            return DateTimeFormatter.ISO_DATE_TIME.parse(text, Instant::from);
        } catch (DateTimeException malformed) {
            throw ServiceError.validation("'%s' is not a time such as 2026-11-22T09:00:00Z.".formatted(text));
        }
    }

    private static void require(boolean valid, String key, String value) {
        if (!valid) {
            throw ServiceError.validation("'%s' is not a value of the filter %s.".formatted(value, key));
        }
    }

    private static ServiceError invalidKey(String message) {
        return ServiceError.of("InvalidFilterKey", message);
    }
}
