package io.opswrit.simulator.command;

import java.util.List;

/**
 * How often something was sent and how often it really ran. The execution id is the one inside a comment of the form
 * {@code ow:<execution>:<attempt> …}, or empty for other comments.
 */
public record ExecutionCount(String executionId, String comment, int sendCalls, int runs, List<String> commandIds) {}
