package io.opswrit.proof;

import io.opswrit.local.TokenRefused;
import io.opswrit.local.launcher.RunningDemo;
import io.opswrit.local.process.Installation;
import io.opswrit.local.process.PartFailed;
import io.opswrit.proof.attack.AttackCommand;
import io.opswrit.proof.bench.BenchCommand;
import io.opswrit.proof.chaos.Chaos;
import io.opswrit.proof.chaos.ChaosOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The commands of {@code ./opswrit} that prove something. */
public final class Main {
    private static final int WRONG_USE = 2;

    /** Held, for a logger that nobody holds forgets its level. */
    private static final Logger KAFKA = Logger.getLogger("org.apache.kafka");

    private Main() {}

    public static void main(String[] args) throws Exception {
        // brokers that are killed and refuse what they are asked are what is looked for, and no news
        KAFKA.setLevel(Level.OFF);
        try {
            System.exit(run(List.of(args)));
        } catch (UsageError e) {
            System.err.println(e.getMessage());
            System.exit(WRONG_USE);
        } catch (PartFailed | TokenRefused | IllegalStateException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static int run(List<String> args) throws Exception {
        if (args.isEmpty()) {
            throw new UsageError("Name a command: chaos, attack or bench.");
        }
        var rest = args.subList(1, args.size());
        return switch (args.getFirst()) {
            case "attack" -> attack(rest);
            case "chaos" -> chaos(rest);
            case "bench" -> new BenchCommand(new Console(System.out)).run(state().resolve("bench"), rest);
            default -> throw new UsageError("There is no command " + args.getFirst() + ".");
        };
    }

    private static int attack(List<String> args) throws Exception {
        if (!args.isEmpty()) {
            throw new UsageError("attack takes no arguments.");
        }
        return new AttackCommand(RunningDemo.simulated(state()), System.out).run() == 0 ? 0 : 1;
    }

    private static int chaos(List<String> args) throws Exception {
        var report = new Chaos(ChaosOptions.parse(state().resolve("chaos"), args), new Console(System.out)).run();
        System.out.print(report.text());
        return report.isClean() ? 0 : 1;
    }

    private static Path state() {
        return Installation.home().resolve(".opswrit");
    }
}
