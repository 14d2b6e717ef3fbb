package io.opswrit.proof.check;

/**
 * One broken promise.
 *
 * @param subject the request id, or what else it is about
 */
public record Finding(Flaw flaw, String subject, String what) {

    static Finding lost(String subject, String what) {
        return new Finding(Flaw.LOST, subject, what);
    }

    static Finding doubled(String subject, String what) {
        return new Finding(Flaw.DOUBLED, subject, what);
    }

    static Finding contradictory(String subject, String what) {
        return new Finding(Flaw.CONTRADICTORY, subject, what);
    }

    static Finding untold(String subject, String what) {
        return new Finding(Flaw.UNTOLD, subject, what);
    }
}
