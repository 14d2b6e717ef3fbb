package io.opswrit.proof.attack;

import io.opswrit.local.LocalStack;
import java.io.PrintStream;

/** Strikes with everything, a line for each. */
public final class AttackCommand {

    private final Target target;
    private final PrintStream out;

    public AttackCommand(LocalStack stack, PrintStream out) {
        target = new Target(stack);
        this.out = out;
    }

    /** @return how many attacks came to something */
    public int run() throws Exception {
        int succeeded = 0;
        int runs = 0;
        for (var attack : Attacks.all()) {
            var result = attack.strike(target);
            out.printf(
                    "%-68s %s%s; runs: %d%n",
                    attack.title(),
                    result.refused() ? "refused, because " : "NOT REFUSED: ",
                    result.because(),
                    result.runs());
            succeeded += result.failed() ? 0 : 1;
            runs += result.runs();
        }
        out.printf("%n%d attacks, %d not refused, %d runs%n", Attacks.all().size(), succeeded, runs);
        return succeeded;
    }
}
