package io.opswrit.audit.inbound.pages;

/** What a fact says, in the words of people. One that this release does not know keeps its name. */
final class FactWords {

    private static final String PREFIX = "io.opswrit.";
    private static final String SUFFIX = ".v1";

    private FactWords() {}

    static String of(String type) {
        return switch (fact(type)) {
            case "request.submitted" -> "The request was made and its order signed";
            case "request.answered" -> "The requester answered";
            case "request.cancel-requested" -> "Cancelling was asked for";
            case "request.settled" -> "An operator said what they found out";
            case "approval.opened" -> "Approvers were asked";
            case "approval.voted" -> "An approver decided";
            case "approval.info-requested" -> "An approver asked something";
            case "approval.resumed" -> "The review went on after an answer";
            case "approval.escalated" -> "The next level was asked";
            case "approval.granted" -> "Approved: the writ was signed";
            case "approval.rejected" -> "Rejected";
            case "approval.expired" -> "The review ran out of time";
            case "approval.withdrawn" -> "The review ended by cancelling";
            default -> rest(type);
        };
    }

    private static String rest(String type) {
        return switch (fact(type)) {
            case "execution.dispatched" -> "SSM took the command";
            case "execution.started" -> "The instance has the command";
            case "execution.still-running" -> "It runs longer than usual";
            case "execution.cancel-failed" -> "It could not be stopped";
            case "result.completed" -> "The result";
            case "notification.sent" -> "A mail was sent";
            case "notification.failed" -> "A mail could not be sent";
            default -> type;
        };
    }

    private static String fact(String type) {
        return type.startsWith(PREFIX) && type.endsWith(SUFFIX)
                ? type.substring(PREFIX.length(), type.length() - SUFFIX.length())
                : type;
    }
}
