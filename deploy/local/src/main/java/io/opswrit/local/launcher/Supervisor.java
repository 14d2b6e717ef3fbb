package io.opswrit.local.launcher;

import io.opswrit.local.LocalStack;
import io.opswrit.local.process.Part;
import io.opswrit.local.process.PartFailed;
import java.time.Duration;

/** Starts a part again that has died, so that one may be killed to see what happens. */
final class Supervisor {
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final LocalStack stack;
    private final Console console;
    private final Runnable changed;
    private volatile boolean leaving;

    Supervisor(LocalStack stack, Console console, Runnable changed) {
        this.stack = stack;
        this.console = console;
        this.changed = changed;
    }

    void watch() {
        for (var part : stack.parts()) {
            Thread.ofVirtual().name("watch " + part.name()).start(() -> watch(part));
        }
    }

    void leave() {
        leaving = true;
    }

    private void watch(Part part) {
        while (!leaving) {
            pause(LOOK);
            if (part.died() && !leaving) {
                console.say("%s has died; starting it again in %d s", part.name(), PAUSE.toSeconds());
                pause(PAUSE);
                again(part);
            }
        }
    }

    private void again(Part part) {
        if (leaving) {
            return;
        }
        try {
            part.start();
            changed.run();
            part.awaitReady();
            console.say("%s is ready again", part.name());
        } catch (PartFailed e) {
            console.say("%s", e.getMessage());
        }
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
