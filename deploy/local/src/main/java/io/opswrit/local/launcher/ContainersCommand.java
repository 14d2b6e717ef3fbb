package io.opswrit.local.launcher;

import io.opswrit.local.ContainerVariables;
import io.opswrit.local.LocalStack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Writes what docker-compose.yml needs to know, and says how to go on. The images are made of what has just been packaged. */
public final class ContainersCommand {
    private static final String WRITTEN = "Wrote %s, with a password for each that logs in anywhere, and signing keys.";
    private static final String FRESH =
            WRITTEN + " What was stored with others does not fit: \"begin anew\" comes first.";
    private static final String KEPT =
            "%s is there already and stays as it is; --fresh makes another, with new passwords and keys.";

    private final Path folder;

    public ContainersCommand(Path folder) {
        this.folder = folder;
    }

    public int run(List<String> args) {
        var arguments = ContainersArguments.parse(args);
        var file = new SettingsFile(folder.resolveSibling(arguments.fileName()));
        var keep = file.exists() && !arguments.demo().fresh();
        try {
            StateFolder.create(folder);
            var options = arguments.options(folder);
            var stack = LocalStack.of(options);
            var variables = ContainerVariables.of(options, stack);
            if (keep) {
                file.requireFitting(variables);
            } else {
                file.write(variables);
            }
            arguments.remember(folder);
            var said = keep ? KEPT : arguments.demo().fresh() ? FRESH : WRITTEN;
            System.out.println(said.formatted(arguments.fileName()));
            System.out.println(text(arguments, stack));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return 0;
    }

    private static String text(ContainersArguments arguments, LocalStack stack) {
        var compose = arguments.compose();
        return String.join(
                "\n",
                "",
                "  start        " + compose + " up --build --detach",
                "  look         " + compose + " ps       (or logs SERVICE)",
                "  stop         " + compose + " down",
                "  begin anew   " + compose + " down --volumes",
                "",
                new Screen(stack, arguments.demo(), Optional.empty(), Optional.empty()).guide());
    }
}
