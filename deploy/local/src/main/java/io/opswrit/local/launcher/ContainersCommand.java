package io.opswrit.local.launcher;

import io.opswrit.local.ContainerVariables;
import io.opswrit.local.LocalStack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes what docker-compose.yml needs to know, and says how to go on. The images are made of what has just been packaged. */
public final class ContainersCommand {
    private final Path folder;

    public ContainersCommand(Path folder) {
        this.folder = folder;
    }

    public int run(List<String> args) {
        var arguments = ContainersArguments.parse(args);
        var file = folder.resolveSibling(arguments.fileName());
        var kept = Files.exists(file) && !arguments.fresh();
        try {
            StateFolder.create(folder);
            var options = arguments.options(folder);
            var stack = LocalStack.of(options);
            var variables = ContainerVariables.of(options, stack);
            if (kept) {
                SettingsFile.requireComplete(file, variables.keySet());
            } else {
                SettingsFile.write(file, variables);
                arguments.remember(folder);
            }
            System.out.println(text(arguments, stack, file, kept, variables));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return 0;
    }

    private static String text(
            ContainersArguments arguments, LocalStack stack, Path file, boolean kept, Map<String, String> variables) {
        var screen = new Screen(stack, arguments.demo(), Optional.empty());
        var what = kept
                ? "%s is there already and stays as it is (--fresh makes another with new passwords and keys)."
                : "Wrote %s with new passwords and keys. Volumes of an earlier one do not fit it.";
        var name = variables.get("COMPOSE_PROJECT_NAME");
        return String.join(
                "\n",
                what.formatted(file.getFileName()),
                "",
                "Next:      " + arguments.compose() + " up --build --detach",
                "Then:      " + arguments.compose() + " ps | logs | stop | down",
                "Data away: " + arguments.compose() + " down --volumes     (project " + name + ")",
                "",
                screen.guide());
    }
}
