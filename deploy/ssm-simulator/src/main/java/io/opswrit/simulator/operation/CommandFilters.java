package io.opswrit.simulator.operation;

import com.fasterxml.jackson.databind.JsonNode;
import io.opswrit.simulator.command.Command;
import io.opswrit.simulator.protocol.ServiceError;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

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
    record Candidate(Command command, String status, String details, boolean terminal) {

        Instant requestedAt() {
            return command.moments().requestedAt();
        }
    }

    private final List<Predicate<Candidate>> conditions;
    private final Instant notBefore;

    private CommandFilters(List<Predicate<Candidate>> conditions, Instant notBefore) {
        this.conditions = conditions;
        this.notBefore = notBefore;
    }

    static CommandFilters forCommands(JsonNode input) {
        return checked(input, COMMAND_STATUSES, true);
    }

    static CommandFilters forInvocations(JsonNode input) {
        return checked(input, INVOCATION_STATUSES, false);
    }

    /** What was requested before this passes in no case. */
    Instant notBefore() {
        return notBefore;
    }

    boolean pass(Candidate candidate) {
        return conditions.stream().allMatch(condition -> condition.test(candidate));
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
        return of(filters);
    }

    private static CommandFilters of(JsonNode filters) {
        List<Predicate<Candidate>> conditions = new ArrayList<>();
        var notBefore = Instant.MIN;
        for (var filter : filters) {
            var key = filter.path("key").asText();
            var value = filter.path("value").asText();
            conditions.add(condition(key, value));
            if (key.equals("InvokedAfter")) {
                notBefore = instant(value).isAfter(notBefore) ? instant(value) : notBefore;
            }
        }
        return new CommandFilters(conditions, notBefore);
    }

    private static Predicate<Candidate> condition(String key, String value) {
        return switch (key) {
            case "InvokedAfter" -> {
                var after = instant(value);
                yield candidate -> !candidate.requestedAt().isBefore(after);
            }
            case "InvokedBefore" -> {
                var before = instant(value);
                yield candidate -> candidate.requestedAt().isBefore(before);
            }
            case "Status" -> candidate -> value.equals(candidate.status()) || value.equals(candidate.details());
            case "ExecutionStage" -> candidate -> value.equals("Complete") == candidate.terminal();
            default -> candidate -> value.equals(candidate.command().request().documentName());
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
