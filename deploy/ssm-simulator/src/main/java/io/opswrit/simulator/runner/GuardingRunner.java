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
            if (time.now().getEpochSecond() > guard.until()) {
                return refuse(progress, LATE, "opswrit: past its deadline, not run\nopswrit-guard: late\n");
            }
            var folder = new RunFolders.Folder(script.instance().id(), guard.run(), script.commandId());
            var before = folders.make(folder);
            if (before.isPresent()) {
                var errors = "opswrit: duplicate of %s\nopswrit-guard: duplicate\n".formatted(before.get());
                return refuse(progress, DUPLICATE, errors);
            }
        }
        return guard.inner().isPresent()
                ? let(script.with(guard.inner().get()), progress)
                : refuse(progress, UNUSABLE, "opswrit-guard: unusable\n");
    }

    private Run refuse(Progress progress, int exitCode, String errors) {
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
                        case Outcome.KILLED -> withLastWord(outcome, KILLED_INSIDE, "opswrit-guard: killed\n");
                        case REBOOT -> withLastWord(outcome, REBOOT_INSIDE, "opswrit-guard: reboot\n");
                        default -> outcome;
                    });
        }

        private static Outcome withLastWord(Outcome outcome, int exitCode, String word) {
            var errors = new String(outcome.standardError(), StandardCharsets.ISO_8859_1);
            var line = errors.isEmpty() || errors.endsWith("\n") ? word : "\n" + word;
            return new Outcome(
                    exitCode, outcome.standardOutput(), (errors + line).getBytes(StandardCharsets.ISO_8859_1));
        }
    }
}
