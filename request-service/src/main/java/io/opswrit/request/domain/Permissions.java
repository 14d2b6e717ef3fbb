package io.opswrit.request.domain;

/** Who may act on a request that they see. */
public final class Permissions {

    private Permissions() {}

    public static void checkAnswer(Caller caller, Request request) {
        if (!caller.has(Role.REQUESTER) || !caller.owns(request)) {
            throw new NotAllowed("Only who requested or submitted it may answer.");
        }
    }

    public static void checkCancel(Caller caller, Request request) {
        boolean own = caller.has(Role.REQUESTER) && caller.owns(request);
        if (!own && !caller.has(Role.OPERATOR)) {
            throw new NotAllowed("Only who requested or submitted it, or an operator, may cancel it.");
        }
    }
}
