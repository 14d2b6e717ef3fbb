package io.opswrit.proof;

import io.opswrit.local.TokenRefused;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** One who goes on until there is an answer, since anything may be down just now. */
public final class Patient {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final Duration patience;

    /** Something that may have no answer yet. */
    public interface Attempt<T> {
        Optional<T> get() throws IOException;
    }

    public Patient(Duration patience) {
        this.patience = patience;
    }

    /** @return empty when the patience has run out */
    public <T> Optional<T> until(Attempt<T> attempt) {
        Instant end = Instant.now().plus(patience);
        for (Duration pause = FIRST_PAUSE; Instant.now().isBefore(end); pause = longer(pause)) {
            try {
                Optional<T> answer = attempt.get();
                if (answer.isPresent()) {
                    return answer;
                }
            } catch (IOException | TokenRefused _) {
                // as good as no answer: what was asked may have been done all the same
            }
            sleep(pause);
        }
        return Optional.empty();
    }

    private static Duration longer(Duration pause) {
        Duration next = pause.multipliedBy(3).dividedBy(2);
        return next.compareTo(LONGEST_PAUSE) < 0 ? next : LONGEST_PAUSE;
    }

    public static void sleep(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
