package io.opswrit.request.domain;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;

/** One question or answer: who said it, when, and to which question it belongs. */
public record Message(Kind kind, UUID questionId, String by, Instant at, String text) {

    @JsonIgnore
    public boolean isAnswer() {
        return kind == Kind.ANSWER;
    }

    /** An answer carries the id of its question. */
    public enum Kind {
        @JsonProperty("question")
        QUESTION,
        @JsonProperty("answer")
        ANSWER
    }
}
