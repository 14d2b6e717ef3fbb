package io.opswrit.local.launcher;

import io.opswrit.local.Progress;
import java.util.Set;
import java.util.TreeSet;

/** Tells which part is ready, and every few seconds what is still waited for. */
final class StartProgress implements Progress, AutoCloseable {
    private static final long SILENCE_MILLIS = 5_000;

    private final Console console;
    private final Set<String> awaited = new TreeSet<>();
    private final Thread reminder = Thread.ofVirtual().unstarted(this::remind);

    StartProgress(Console console) {
        this.console = console;
        reminder.start();
    }

    @Override
    public void reached(String part, Step step) {
        synchronized (awaited) {
            if (step == Step.STARTED) {
                awaited.add(part);
            } else {
                awaited.remove(part);
                console.say("%s is ready", part);
            }
        }
    }

    private void remind() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Thread.sleep(SILENCE_MILLIS);
            } catch (InterruptedException _) {
                return;
            }
            synchronized (awaited) {
                if (!awaited.isEmpty()) {
                    console.say("waiting for %s", String.join(", ", awaited));
                }
            }
        }
    }

    @Override
    public void close() {
        reminder.interrupt();
    }
}
