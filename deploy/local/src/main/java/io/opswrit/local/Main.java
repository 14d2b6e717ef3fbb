package io.opswrit.local;

import io.opswrit.local.launcher.ConsumeCommand;
import io.opswrit.local.launcher.ContainersCommand;
import io.opswrit.local.launcher.DemoCommand;
import io.opswrit.local.launcher.LogsCommand;
import io.opswrit.local.launcher.StatusCommand;
import io.opswrit.local.launcher.StopCommand;
import io.opswrit.local.launcher.TokenCommand;
import io.opswrit.local.launcher.UsageError;
import io.opswrit.local.process.Installation;
import io.opswrit.local.process.PartFailed;
import java.nio.file.Path;
import java.util.List;

/** The commands of {@code ./opswrit} that need the local stack. */
public final class Main {
    private static final int WRONG_USE = 2;

    private Main() {}

    public static void main(String[] args) {
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

    private static int run(List<String> args) {
        if (args.isEmpty()) {
            throw new UsageError("Name a command: demo, status, stop, logs, token, consume or containers.");
        }
        var rest = args.subList(1, args.size());
        var folder = folder();
        return switch (args.getFirst()) {
            case "demo" -> new DemoCommand(folder).run(rest);
            case "status" -> new StatusCommand(folder).run(rest);
            case "stop" -> new StopCommand(folder).run(rest);
            case "logs" -> new LogsCommand(folder).run(rest);
            case "token" -> new TokenCommand(folder).run(rest);
            case "consume" -> new ConsumeCommand(folder).run(rest);
            case "containers" -> new ContainersCommand(folder).run(rest);
            default -> throw new UsageError("There is no command " + args.getFirst() + ".");
        };
    }

    private static Path folder() {
        return Installation.home().resolve(".opswrit");
    }
}
