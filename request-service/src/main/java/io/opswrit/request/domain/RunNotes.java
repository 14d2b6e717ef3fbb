package io.opswrit.request.domain;

import io.opswrit.events.ExecutionEvent;
import io.opswrit.events.Ran;
import io.opswrit.events.ResultEvent;
import io.opswrit.events.Storable;

/**
 * What the requester is told about the run.
 *
 * @param ssmStatus SSM's own word
 * @param reason why it ended as it did, when that needs a sentence
 * @param cancelFailure why stopping it did not come about
 */
public record RunNotes(
        String ssmCommandId,
        String ssmStatus,
        Integer exitCode,
        Ran ran,
        Output output,
        String reason,
        String cancelFailure) {

    public static RunNotes none() {
        return new RunNotes(null, null, null, null, Output.none(), null, null);
    }

    RunNotes after(ExecutionEvent event) {
        return switch (event) {
            case ExecutionEvent.Dispatched dispatched -> underWay(dispatched.ssmCommandId(), "Pending");
            case ExecutionEvent.Started started -> underWay(started.ssmCommandId(), "InProgress");
            case ExecutionEvent.StillRunning running -> underWay(running.ssmCommandId(), ssmStatus);
            case ExecutionEvent.CancelFailed failed -> cancelFailed(failed.reason());
        };
    }

    RunNotes after(ResultEvent.Completed completed) {
        return new RunNotes(
                completed.ssmCommandId(),
                completed.ssmStatus(),
                completed.exitCode(),
                completed.ran(),
                new Output(
                        Storable.text(completed.output()),
                        Storable.text(completed.error()),
                        completed.outputTruncated()),
                Storable.text(completed.reason()),
                cancelFailure);
    }

    private RunNotes underWay(String commandId, String status) {
        return new RunNotes(commandId, status, exitCode, ran, output, reason, cancelFailure);
    }

    RunNotes cancelFailed(String why) {
        return new RunNotes(ssmCommandId, ssmStatus, exitCode, ran, output, reason, Storable.text(why));
    }
}
