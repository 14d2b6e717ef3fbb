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

    /** Nobody judges a run of their own. */
    public static boolean maySettle(Caller caller, Request request) {
        return caller.has(Role.OPERATOR) && caller.human() && !caller.owns(request);
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

    public static void checkSettle(Caller caller, Request request) {
        if (!maySettle(caller, request)) {
            throw new NotAllowed(
                    "Only an operator, a person who neither requested nor submitted it, may settle a request.");
        }
    }
}
