package io.opswrit.request.domain;

import io.opswrit.request.domain.Message.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The questions of approvers and the answers to them, in the order in which they became known here. */
public record Conversation(List<Message> messages) {

    public Conversation {
        messages = List.copyOf(messages);
    }

    public static Conversation silent() {
        return new Conversation(List.of());
    }

    /** A question that is known already is not added again. */
    Conversation with(Message message) {
        if (holds(message.kind(), message.questionId())) {
            return this;
        }
        List<Message> longer = new ArrayList<>(messages);
        longer.add(message);
        return new Conversation(longer);
    }

    Optional<UUID> openQuestion() {
        return messages.stream()
                .filter(m -> m.kind() == Kind.QUESTION)
                .map(Message::questionId)
                .filter(id -> !holds(Kind.ANSWER, id))
                .reduce((_, latest) -> latest);
    }

    private boolean holds(Kind kind, UUID questionId) {
        return messages.stream()
                .anyMatch(m -> m.kind() == kind && m.questionId().equals(questionId));
    }
}
