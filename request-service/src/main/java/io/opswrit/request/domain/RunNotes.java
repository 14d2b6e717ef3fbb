package io.opswrit.request.domain;

import io.opswrit.events.Event;
import io.opswrit.events.ExecutionEvent;
import io.opswrit.events.Ran;
import io.opswrit.events.ResultEvent;
import io.opswrit.events.RunDetails;
import io.opswrit.events.Storable;

/**
 * What the requester is told about the run.
 *
 * @param ssmStatus SSM's own word
 * @param reason why it ended as it did, when that needs a sentence
 * @param cancelFailure why stopping it did not come about
 * @param details whatever else is told of it
 */
public record RunNotes(
        String ssmCommandId,
        String ssmStatus,
        Integer exitCode,
        Ran ran,
        Output output,
        String reason,
        String cancelFailure,
        RunDetails details) {

    public static RunNotes none() {
        return new RunNotes(null, null, null, null, Output.none(), null, null, RunDetails.none());
    }

    RunNotes after(ExecutionEvent event) {
        return switch (event) {
            case ExecutionEvent.Dispatched dispatched ->
                underWay(dispatched.ssmCommandId(), "Pending").withDetails(dispatched);
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
                        completed.outputBytes(),
                        completed.outputTruncated()),
                Storable.text(completed.reason()),
                cancelFailure,
                details.with(completed));
    }

    private RunNotes underWay(String commandId, String status) {
        return new RunNotes(commandId, status, exitCode, ran, output, reason, cancelFailure, details);
    }

    /** A dispatch tells of it even when it is read after the result. */
    RunNotes withDetails(Event event) {
        return new RunNotes(ssmCommandId, ssmStatus, exitCode, ran, output, reason, cancelFailure, details.with(event));
    }

    RunNotes cancelFailed(String why) {
        return new RunNotes(ssmCommandId, ssmStatus, exitCode, ran, output, reason, Storable.text(why), details);
    }
}
