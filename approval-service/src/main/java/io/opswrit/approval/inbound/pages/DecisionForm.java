package io.opswrit.approval.inbound.pages;

import org.jboss.resteasy.reactive.RestForm;

/** A decision as a browser sends it: what was typed, and what the card showed when it was typed. */
class DecisionForm {

    @RestForm("order_digest")
    String digest;

    @RestForm("seen_command")
    String seenCommand;

    @RestForm("seen_instance")
    String seenInstance;

    @RestForm("seen_parameters")
    String seenParameters;

    @RestForm("seen_justification")
    String seenJustification;

    @RestForm
    String comment;

    @RestForm
    String question;

    /** Browsers send line breaks in two characters, whatever was typed. */
    static String text(String sent) {
        return sent == null ? "" : sent.replace("\r\n", "\n");
    }
}
