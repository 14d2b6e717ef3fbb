package io.opswrit.simulator.runner;

import io.opswrit.simulator.time.SimulatedTime;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/**
 * Acts as the guard around a command would on an instance where no shell reads it: looks at the clock, makes the folder of
 * the run, and lets another runner run what the guard guards.
 */
public final class GuardingRunner implements ScriptRunner {

    private static final int UNUSABLE = 70;
    private static final int DUPLICATE = 76;
    private static final int LATE = 78;
    private static final int REBOOT = 194;
    private static final int KILLED_INSIDE = 250;
    private static final int REBOOT_INSIDE = 251;
    private static final Duration A_MOMENT = Duration.ofMillis(20);

    private final List<ScriptRunner> inside;
    private final RunFolders folders;
    private final SimulatedTime time;

    public GuardingRunner(List<ScriptRunner> inside, RunFolders folders, SimulatedTime time) {
        this.inside = List.copyOf(inside);
        this.folders = folders;
        this.time = time;
    }

    @Override
    public boolean handles(Script script) {
        return Guard.read(script.lines()).isPresent();
    }

    @Override
    public Run start(Script script, Progress progress) {
        var guard = Guard.read(script.lines()).orElseThrow();
        if (!script.resumed()) {
            var folder = new RunFolders.Folder(script.instance().id(), guard.run(), script.commandId());
            // whoever was there before is told even when it is late by now
            var late = time.now().getEpochSecond() > guard.until();
            var before = late ? folders.find(folder) : folders.make(folder);
            if (before.isPresent()) {
                return refuse(progress, DUPLICATE, "duplicate of " + before.get(), "duplicate");
            }
            if (late) {
                return refuse(progress, LATE, "past its deadline, not run", "late");
            }
        }
        return guard.inner().isPresent()
                ? let(script.with(guard.inner().get()), progress)
                : refuse(progress, UNUSABLE, "cannot read the command, not run", "unusable");
    }

    private Run refuse(Progress progress, int exitCode, String sentence, String word) {
        var errors = "opswrit: %s\nopswrit-guard: %s\n".formatted(sentence, word);
        time.after(A_MOMENT, () -> progress.ended(new Outcome(exitCode, new byte[0], bytes(errors))));
        return () -> {};
    }

    private Run let(Script script, Progress progress) {
        var guarded = new Guarded(progress);
        guarded.inner = inside.stream()
                .filter(runner -> runner.handles(script))
                .findFirst()
                .orElseThrow()
                .start(script, guarded);
        return guarded;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Whoever kills the agent's process group kills the guard too, which then has no last word. */
    private static final class Guarded implements Run, Progress {

        private final Progress progress;
        private Run inner;
        private boolean killed;

        private Guarded(Progress progress) {
            this.progress = progress;
        }

        @Override
        public void kill() {
            killed = true;
            inner.kill();
        }

        @Override
        public void ran() {
            progress.ran();
        }

        @Override
        public void ended(Outcome outcome) {
            if (killed) {
                progress.ended(outcome);
                return;
            }
            progress.ended(
                    switch (outcome.exitCode()) {
                        case Outcome.KILLED -> withLastWord(outcome, KILLED_INSIDE, "killed");
                        case REBOOT -> withLastWord(outcome, REBOOT_INSIDE, "reboot");
                        default -> outcome;
                    });
        }

        private static Outcome withLastWord(Outcome outcome, int exitCode, String word) {
            var errors = new String(outcome.standardError(), StandardCharsets.ISO_8859_1);
            var line = "\nopswrit-guard: " + word + "\n";
            return new Outcome(
                    exitCode, outcome.standardOutput(), (errors + line).getBytes(StandardCharsets.ISO_8859_1));
        }
    }
}
