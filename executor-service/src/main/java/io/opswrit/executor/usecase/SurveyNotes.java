package io.opswrit.executor.usecase;

import io.opswrit.executor.domain.Survey;
import io.opswrit.executor.domain.Tags;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/** Counts surveys, and tells an operator once when they miss something, what to do about it, and when it is over. */
@ApplicationScoped
class SurveyNotes {

    private static final Logger LOG = Logger.getLogger(SurveyNotes.class);

    private static final String COMPLETE = "";

    private final Meters meters;
    private final AtomicReference<String> told = new AtomicReference<>(COMPLETE);

    SurveyNotes(Meters meters) {
        this.meters = meters;
    }

    void surveyed(Survey survey) {
        switch (survey.tags()) {
            case Tags.Read _ -> complete(survey);
            case Tags.Denied denied -> {
                meters.surveyed("tags_denied");
                once(
                        "Tags of instances may not be read (%s), so instances have no tags and the name that the computer"
                                + " gives itself. Allow tag:GetResources to the executor's role; if opswrit.ssm.endpoint is for"
                                + " SSM only, set opswrit.ssm.tagging-endpoint",
                        denied.cause());
            }
            case Tags.Unread unread -> {
                meters.surveyed("tags_unread");
                once(
                        "Tags of instances were not read (%s); the last known ones stay until the next survey",
                        unread.cause());
            }
        }
    }

    void notListed(Throwable failure) {
        meters.surveyed("failed");
        once(
                "The fleet was not listed (%s); it is shown as it was until a later survey succeeds. If this stays, check"
                        + " that the executor's role is allowed ssm:DescribeInstanceInformation",
                failure.getMessage());
    }

    private void complete(Survey survey) {
        meters.surveyed("complete");
        if (!told.getAndSet(COMPLETE).equals(COMPLETE)) {
            LOG.infof(
                    "The fleet is surveyed again with its tags: %d instances",
                    survey.nodes().size());
        }
    }

    private void once(String message, String cause) {
        if (!told.getAndSet(message + cause).equals(message + cause)) {
            LOG.warnf(message, cause);
        }
    }
}
