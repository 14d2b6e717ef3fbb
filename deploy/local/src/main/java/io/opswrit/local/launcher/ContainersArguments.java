package io.opswrit.local.launcher;

import io.opswrit.local.StackOptions;
import io.opswrit.local.process.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The options of {@code containers}: those of the demo that have a meaning here. */
record ContainersArguments(DemoArguments demo) {
    private static final String FOLDER = "containers";
    private static final String LATEST = "latest";

    static ContainersArguments parse(List<String> args) {
        var demo = DemoArguments.parse(args);
        if (demo.detach() || demo.ssmEndpoint() != null) {
            throw new UsageError("containers has the options --fresh, --port N and --aws.");
        }
        return new ContainersArguments(demo);
    }

    /** Real instances have a file, a project and volumes of their own. */
    String fileName() {
        return demo.aws() ? ".env.aws" : ".env";
    }

    String compose() {
        return demo.aws()
                ? "docker compose --env-file .env.aws -f docker-compose.yml -f docker-compose.aws.yml"
                : "docker compose";
    }

    StackOptions options(Path folder) {
        return demo.options(folder.resolve(FOLDER));
    }

    /** So that {@code token} and {@code consume} find what was written last. */
    void remember(Path folder) throws IOException {
        Files.writeString(folder.resolve(FOLDER).resolve(LATEST), demo.port() + (demo.aws() ? " aws" : ""));
    }

    /** The stack that the file written last is for; nothing when there never was one. */
    static Optional<StackOptions> latest(Path folder) {
        try {
            var words = Files.readString(folder.resolve(FOLDER).resolve(LATEST)).split(" ", -1);
            var options =
                    StackOptions.in(folder.resolve(FOLDER)).ports(Ports.withFrontDoor(Integer.parseInt(words[0])));
            return Optional.of(words.length > 1 ? options.aws() : options);
        } catch (IOException _) {
            return Optional.empty();
        }
    }
}
