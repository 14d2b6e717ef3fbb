package io.opswrit.local.launcher;

import io.opswrit.local.LocalStack;
import java.nio.file.Path;

/** The demo that runs from a folder, for programs beside the launcher. */
public final class RunningDemo {
    private RunningDemo() {}

    /**
     * Its addresses, logins and keys; its parts belong to the launcher.
     *
     * @throws IllegalStateException when none runs, or when it runs on real instances, where nobody counts what ran
     */
    public static LocalStack simulated(Path folder) {
        var state = State.required(folder);
        if (state.real()) {
            throw new IllegalStateException(
                    "The demo runs on real instances. This needs the simulated fleet: ./opswrit demo");
        }
        return LocalStack.of(state.options(folder));
    }
}
