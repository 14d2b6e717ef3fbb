package io.opswrit.approval.inbound.pages;

/** Which of the three forms was sent, and what its text is called where it is wrong. */
enum DecisionKind {
    APPROVE("approve.comment"),
    REJECT("reject.reason"),
    ASK("ask.question");

    private final String field;

    DecisionKind(String field) {
        this.field = field;
    }

    String field() {
        return field;
    }

    String typed(DecisionForm form) {
        return DecisionForm.text(this == ASK ? form.question : form.comment);
    }
}
