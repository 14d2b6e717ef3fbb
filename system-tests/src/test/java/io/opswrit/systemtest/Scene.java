package io.opswrit.systemtest;

import io.opswrit.local.LocalStack;
import io.opswrit.local.Persona;
import java.util.Map;

/** Requests in every state that a page shows, with words as people would write them. */
final class Scene {

    private final LocalStack stack;
    private final Portal portal;
    private final String done;
    private final String failed;
    private final String hostile;
    private final String timedOut;
    private final String unknown;
    private final String rejected;
    private final String asked;
    private final String waiting;

    private Scene(LocalStack stack) {
        this.stack = stack;
        portal = new Portal(stack);
        done = portal.checkDiskSpace(Instances.STAGING);
        hostile = portal.checkDiskSpace(Instances.HOSTILE_OUTPUT);
        new Agents(stack).cutOff(Instances.YUM);
        unknown = portal.checkDiskSpace(Instances.YUM);
        timedOut = portal.checkDiskSpace(Instances.AGENT_STOPPED);
        failed = portal.restart(
                "postfix", Instances.RESTART_FAILS, "Mail queue is stuck since 9:40, postfix does not answer.");
        rejected = portal.restart("app", Instances.PRODUCTION, "It feels slow.");
        asked = portal.restart("nginx", Instances.STAGING, "New certificate, nginx has to read it.");
        waiting = portal.restart(
                "nginx", Instances.PRODUCTION, "502 for every tenth call since the deployment, ticket OPS-4711.");
    }

    /** Takes as long as the slowest of them needs to get where it belongs. */
    static Scene set(LocalStack stack) {
        var scene = new Scene(stack);
        scene.play();
        return scene;
    }

    private void play() {
        portal.approve(Persona.BOB, failed);
        portal.reject(
                Persona.BOB, rejected, "Slow is not down. Please look at the database first, and say what you saw.");
        portal.ask(Persona.BOB, asked, "Would a reload do?");
        portal.task(Persona.BOB, waiting);
        Map.of(
                        done, "SUCCEEDED",
                        hostile, "SUCCEEDED",
                        failed, "FAILED",
                        timedOut, "TIMED_OUT",
                        unknown, "UNKNOWN",
                        rejected, "REJECTED")
                .forEach((id, status) -> {
                    portal.awaitStatus(id, status);
                    portal.awaitRecord(id, status);
                });
        portal.awaitStatus(asked, "INFO_REQUESTED");
        portal.settle(unknown, "no", "The instance was off the network; its journal has nothing of it.");
        new Inbox(stack).awaitMail(Persona.ALICE, done, "Command completed");
    }

    LocalStack stack() {
        return stack;
    }

    /** Low risk, succeeded. */
    String done() {
        return done;
    }

    /** Approved, and ended with an exit code. */
    String failed() {
        return failed;
    }

    /** Its output tries to harm whoever shows it. */
    String hostile() {
        return hostile;
    }

    String timedOut() {
        return timedOut;
    }

    /** SSM could not tell, and an operator looked into it. */
    String unknown() {
        return unknown;
    }

    String rejected() {
        return rejected;
    }

    /** Its approver has a question. */
    String asked() {
        return asked;
    }

    /** Nobody has decided yet. */
    String waiting() {
        return waiting;
    }
}
