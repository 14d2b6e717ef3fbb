package io.opswrit.approval.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.opswrit.approval.domain.Ending;
import io.opswrit.approval.domain.TaskState;
import io.opswrit.events.Actor;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhatHappenedTest {

    private static final Instant END = Instant.parse("2026-11-23T10:00:00.123456Z");

    @ParameterizedTest
    @CsvSource({
        "GRANTED, 4, bob approved this 4 s ago (2026-11-23T10:00:00Z); there is nothing left to decide.",
        "REJECTED, 150, bob rejected this 2 min ago (2026-11-23T10:00:00Z); there is nothing left to decide.",
        "WITHDRAWN, 7200, bob cancelled this 2 h ago (2026-11-23T10:00:00Z); there is nothing left to decide.",
        "EXPIRED, 172800, bob ended this 2 days ago (2026-11-23T10:00:00Z); there is nothing left to decide.",
        "GRANTED, -1, bob approved this 0 s ago (2026-11-23T10:00:00Z); there is nothing left to decide."
    })
    void saysWhoWhatAndWhen(TaskState state, long seconds, String expected) {
        // Given
        var ending = new Ending(Actor.system("test"), "bob", END, null);

        // When
        String sentence = WhatHappened.sentence(state, ending, END.plusSeconds(seconds));

        // Then
        assertThat(sentence).isEqualTo(expected);
    }
}
