package io.opswrit.systemtest;

import static io.opswrit.systemtest.Patience.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.opswrit.local.LocalStack;
import io.opswrit.local.Persona;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** The mails that people get about a request. */
final class Inbox {

    private final LocalStack stack;

    Inbox(LocalStack stack) {
        this.stack = stack;
    }

    List<JsonNode> mails(Persona to, String requestId) {
        JsonNode all = Http.get(stack.inboxUrl() + "/api/messages?to=" + to.user() + "@example.org", null)
                .body();
        return StreamSupport.stream((all.isArray() ? all : all.path("items")).spliterator(), false)
                .filter(mail -> mail.path("text").asText().contains(requestId))
                .toList();
    }

    JsonNode awaitMail(Persona to, String requestId, String subject) {
        return await("mail \"" + subject + "\" to " + to)
                .until(
                        () -> mails(to, requestId).stream()
                                .filter(mail -> mail.path("subject").asText().contains(subject))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }
}
