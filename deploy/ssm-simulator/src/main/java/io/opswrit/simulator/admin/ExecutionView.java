package io.opswrit.simulator.admin;

import io.opswrit.simulator.command.ExecutionCount;
import java.util.List;

/** What became of one execution: calls of SendCommand, commands that came of them, and how often it really ran. */
record ExecutionView(String executionId, String comment, int sends, int commands, int runs, List<String> commandIds) {

    static ExecutionView of(ExecutionCount count) {
        return new ExecutionView(
                count.executionId(),
                count.comment(),
                count.sendCalls(),
                count.commandIds().size(),
                count.runs(),
                count.commandIds());
    }
}
