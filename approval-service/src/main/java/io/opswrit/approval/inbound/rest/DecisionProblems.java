package io.opswrit.approval.inbound.rest;

import io.opswrit.approval.domain.HumanNeeded;
import io.opswrit.approval.domain.NotAsked;
import io.opswrit.approval.domain.OtherDigest;
import io.opswrit.approval.domain.OwnRequest;
import io.opswrit.approval.domain.QuestionOpen;
import io.opswrit.approval.domain.TaskClosed;
import io.opswrit.approval.inbound.WhatHappened;
import io.opswrit.approval.usecase.TaskNotFound;
import io.opswrit.approval.usecase.Timing;
import io.opswrit.edge.problem.ProblemType;
import io.opswrit.edge.problem.Problems;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Tells people why a decision was not taken, and what they can do. */
class DecisionProblems {

    private static final ProblemType HUMAN_NEEDED =
            new ProblemType("human-needed", 403, "Only a person who has logged in decides");
    private static final ProblemType FOUR_EYES = new ProblemType("four-eyes", 403, "Four eyes are needed");
    private static final ProblemType NOT_ASKED = new ProblemType("not-asked", 403, "You are not asked to decide this");
    private static final ProblemType TASK_CLOSED = new ProblemType("task-closed", 409, "This is decided already");
    private static final ProblemType QUESTION_OPEN = new ProblemType("question-open", 409, "A question is open");
    private static final ProblemType ORDER_CHANGED =
            new ProblemType("other-order", 409, "This is not the order that waits here");

    private final Timing timing;

    DecisionProblems(Timing timing) {
        this.timing = timing;
    }

    @ServerExceptionMapper
    Response notFound(TaskNotFound e) {
        return Problems.notFound("There is no such task among those that you are asked to decide.");
    }

    @ServerExceptionMapper
    Response humanNeeded(HumanNeeded e) {
        return HUMAN_NEEDED.response(
                "This token belongs to a service account. Log in as a person to decide, whatever roles the account has.");
    }

    @ServerExceptionMapper
    Response ownRequest(OwnRequest e) {
        return FOUR_EYES.response("You requested or submitted this yourself. Somebody else has to decide it.");
    }

    @ServerExceptionMapper
    Response notAsked(NotAsked e) {
        return NOT_ASKED.response(
                "You may see this, but the list of approvers does not name you on a level that is asked.");
    }

    @ServerExceptionMapper
    Response otherDigest(OtherDigest e) {
        return ORDER_CHANGED.response(
                "The order_digest is not that of the order that waits. Read the task again before you decide.");
    }

    @ServerExceptionMapper
    Response questionOpen(QuestionOpen e) {
        return QUESTION_OPEN.response(
                "The requester has not answered yet. Until then it can be rejected, but neither approved nor asked about again.");
    }

    @ServerExceptionMapper
    Response closed(TaskClosed e) {
        return TASK_CLOSED.response(WhatHappened.sentence(e.state(), e.ending(), timing.now()));
    }
}
