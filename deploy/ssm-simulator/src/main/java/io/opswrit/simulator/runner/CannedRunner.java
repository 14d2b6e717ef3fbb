package io.opswrit.simulator.runner;

import io.opswrit.simulator.time.SimulatedTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Answers every script from the prepared answers, after the time that the real thing would take. */
public final class CannedRunner implements ScriptRunner {

    private static final Pattern FIRST_WORD = Pattern.compile("\\S+");

    private final CannedAnswers answers = CannedAnswers.packaged();
    private final SimulatedTime time;

    public CannedRunner(SimulatedTime time) {
        this.time = time;
    }

    @Override
    public boolean handles(Script script) {
        return true;
    }

    @Override
    public Run start(Script script, Progress progress) {
        // seeded by the command: the same command looks the same whenever it is asked, another one a little different
        var random = new Random(script.commandId().hashCode());
        var match = answers.find(script);
        var duration = duration(script, match.answer(), random);
        var due = time.in(duration);
        var began = time.now();
        var ended = new AtomicBoolean();
        if (!script.resumed()) {
            progress.ran();
        }
        time.after(duration, () -> {
            if (ended.compareAndSet(false, true)) {
                progress.ended(outcome(script, match, random));
            }
        });
        return () -> {
            if (ended.compareAndSet(false, true)) {
                progress.ended(partOf(outcome(script, match, random), share(began, due)));
            }
        };
    }

    private double share(Instant began, Instant due) {
        var whole = Math.max(1, Duration.between(began, due).toMillis());
        return Math.min(1, Duration.between(began, time.now()).toMillis() / (double) whole);
    }

    /** What was printed by the time it was killed. */
    private static Outcome partOf(Outcome whole, double share) {
        var output = whole.standardOutput();
        return Outcome.killed(Arrays.copyOf(output, (int) (output.length * share)));
    }

    private static Duration duration(Script script, CannedAnswer answer, Random random) {
        var low = answer.seconds().getFirst();
        var seconds = low + random.nextDouble() * (answer.seconds().getLast() - low);
        return Duration.ofMillis(Math.round(seconds * 1000))
                .plusSeconds(script.instance().behaviour().slowSeconds());
    }

    private Outcome outcome(Script script, CannedAnswers.Match match, Random random) {
        if (script.instance().behaviour().failing()) {
            return new Outcome(1, new byte[0], fill("failing.txt", script, match.groups(), random));
        }
        return new Outcome(
                match.answer().exit(),
                fill(match.answer().stdout(), script, match.groups(), random),
                fill(match.answer().stderr(), script, match.groups(), random));
    }

    private byte[] fill(String file, Script script, MatchResult groups, Random random) {
        return Template.fill(answers.text(file), random, name -> value(name, script, groups));
    }

    private static String value(String name, Script script, MatchResult groups) {
        return switch (name) {
            case "name" -> script.instance().name();
            case "address" -> script.instance().host().address();
            case "hostname" -> script.instance().computerName();
            case "script_path" -> script.path();
            case "first_word" -> firstWord(script.text());
            default -> groups.group(name);
        };
    }

    private static String firstWord(String text) {
        var word = FIRST_WORD.matcher(text);
        return word.find() ? word.group() : "";
    }
}
