package io.opswrit.delivery;

/** What makes an event the same event: who said it, and under which id. */
record InboxId(String source, String id) {

    static InboxId of(Received event) {
        return new InboxId(event.source(), event.id());
    }
}
