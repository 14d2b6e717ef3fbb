package io.opswrit.proof.chaos;

import io.opswrit.proof.Patient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Begins the stories one after the other at a steady pace, whatever becomes of the earlier ones. */
final class Load implements AutoCloseable {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger begun = new AtomicInteger();

    private final Tally tally;

    Load(Tally tally) {
        this.tally = tally;
    }

    /** Whoever plays a story. */
    interface Player {
        void play(Story story);
    }

    /** Returns when the last story has begun. */
    void begin(List<Story> stories, Duration over, Player player) {
        var start = Instant.now();
        for (var story : stories) {
            var planned = start.plus(over.multipliedBy(story.number()).dividedBy(stories.size()));
            var ahead = Duration.between(Instant.now(), planned);
            if (ahead.isPositive()) {
                Patient.sleep(ahead);
            }
            begun.incrementAndGet();
            open.incrementAndGet();
            threads.execute(() -> play(story, player));
        }
    }

    private void play(Story story, Player player) {
        try {
            player.play(story);
        } catch (RuntimeException broken) {
            tally.complain("story %d broke off: %s", story.number(), broken);
        } finally {
            open.decrementAndGet();
        }
    }

    int begun() {
        return begun.get();
    }

    /** How many stories are being played. */
    int open() {
        return open.get();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
