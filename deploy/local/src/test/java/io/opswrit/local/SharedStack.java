package io.opswrit.local;

import java.nio.file.Path;
import java.util.Set;

/** All parts but services and simulator, shared by the tests of this module. */
final class SharedStack {
    private static LocalStack shared;

    private SharedStack() {}

    static synchronized LocalStack get() {
        if (shared == null) {
            var folder = Path.of("target", "stack");
            shared = LocalStack.start(
                    StackOptions.in(folder).fresh().aws().services(Set.of()).replicas(2));
            Runtime.getRuntime().addShutdownHook(new Thread(shared::close));
        }
        return shared;
    }
}
