package io.opswrit.request.domain;

import java.util.Map;

/** What somebody asks for, as entered; anything in it may be wrong or missing. */
public record Submission(
        String instanceId,
        String commandType,
        Map<String, String> parameters,
        String requesterEmail,
        String justification) {

    public Submission on(String otherInstanceId) {
        return new Submission(otherInstanceId, commandType, parameters, requesterEmail, justification);
    }
}
