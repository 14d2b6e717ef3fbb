package io.opswrit.simulator.snapshot;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.opswrit.simulator.command.Command;
import io.opswrit.simulator.command.ExecutionCount;
import io.opswrit.simulator.command.Invocation;
import io.opswrit.simulator.runner.RunFolders;

/** One change, as a line of the journal; exactly one of the members is there. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Line(Command command, Invocation invocation, ExecutionCount count, RunFolders.Folder folder) {

    static Line of(Command command) {
        return new Line(command, null, null, null);
    }

    static Line of(Invocation invocation) {
        return new Line(null, invocation, null, null);
    }

    static Line of(ExecutionCount count) {
        return new Line(null, null, count, null);
    }

    static Line of(RunFolders.Folder folder) {
        return new Line(null, null, null, folder);
    }
}
