package io.opswrit.request.domain;

/** Who may act on a request that they see. */
public final class Permissions {

    private Permissions() {}

    public static boolean mayAnswer(Caller caller, Request request) {
        return caller.has(Role.REQUESTER) && caller.owns(request);
    }

    public static boolean mayCancel(Caller caller, Request request) {
        return mayAnswer(caller, request) || caller.has(Role.OPERATOR);
    }

    public static void checkAnswer(Caller caller, Request request) {
        if (!mayAnswer(caller, request)) {
            throw new NotAllowed("Only who requested or submitted it may answer.");
        }
    }

    public static void checkCancel(Caller caller, Request request) {
        if (!mayCancel(caller, request)) {
            throw new NotAllowed("Only who requested or submitted it, or an operator, may cancel it.");
        }
    }
}
