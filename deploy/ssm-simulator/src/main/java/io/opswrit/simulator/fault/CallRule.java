package io.opswrit.simulator.fault;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Lets some of the calls go wrong in one way. */
record CallRule(
        List<String> operations,
        List<String> instances,
        String comment,
        Double percent,
        CallFault fault,
        String code,
        Span delayMs) {

    static final Set<String> OPERATIONS = Set.of(
            "SendCommand",
            "GetCommandInvocation",
            "ListCommands",
            "ListCommandInvocations",
            "CancelCommand",
            "DescribeInstanceInformation",
            "DescribeDocument",
            "GetDocument",
            "GetResources");

    CallRule {
        checkOperations(operations);
        Whom.of(instances, comment);
        Whom.percent(percent);
        if (fault == null) {
            throw new IllegalArgumentException("fault is missing: throttle, error, http500_before, http500_after,"
                    + " drop_before, drop_after or delay");
        }
        if (fault == CallFault.DELAY && delayMs == null) {
            throw new IllegalArgumentException("delay_ms is missing: a delay needs its span, such as [50, 500]");
        }
    }

    static void checkOperations(Collection<String> names) {
        if (names != null && !OPERATIONS.containsAll(names)) {
            throw new IllegalArgumentException("operations may be %s, not %s"
                    .formatted(OPERATIONS.stream().sorted().toList(), names));
        }
    }

    boolean means(String operation) {
        return operations == null || operations.isEmpty() || operations.contains(operation);
    }
}
