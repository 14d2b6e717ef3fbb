package io.opswrit.systemtest;

import io.opswrit.local.LocalStack;
import io.opswrit.local.Service;
import io.opswrit.local.StackOptions;
import java.nio.file.Path;

/** The stacks that tests run against, each started once and stopped with the JVM. */
final class Stacks {

    /** How much faster than real the simulated fleet lives. */
    private static final double TIME_SCALE = 20;

    private Stacks() {}

    /** For tests that only use the system. Review times are seconds, so that escalation and expiry can be waited for. */
    static LocalStack shared() {
        return Shared.STACK;
    }

    /** Starts a stack for a test that kills parts of it; its reviews do not run out meanwhile. */
    static LocalStack own(String name) {
        return start(options(name));
    }

    /** One after the other, since a start needs all that the machine has. */
    private static synchronized LocalStack start(StackOptions options) {
        return LocalStack.start(options);
    }

    private static StackOptions options(String name) {
        return StackOptions.in(Path.of("target", "stack-" + name))
                .fresh()
                .timeScale(TIME_SCALE)
                .with(Service.EXECUTOR, "OPSWRIT_EXECUTION_FIRST_LOOK", "200ms")
                .with(Service.EXECUTOR, "OPSWRIT_EXECUTION_LOOK_INTERVAL", "200ms")
                .with(Service.EXECUTOR, "OPSWRIT_EXECUTION_SWEEP_INTERVAL", "200ms")
                .with(Service.EXECUTOR, "OPSWRIT_EXECUTION_SLOW_LOOK_INTERVAL", "1s");
    }

    private static final class Shared {
        static final LocalStack STACK = started();

        private static LocalStack started() {
            LocalStack stack = start(options("shared")
                    .with(Service.APPROVAL, "OPSWRIT_APPROVAL_ESCALATE_AFTER", "10s")
                    .with(Service.APPROVAL, "OPSWRIT_APPROVAL_EXPIRE_AFTER", "40s")
                    .with(Service.APPROVAL, "OPSWRIT_APPROVAL_ANSWER_WITHIN", "40s"));
            Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
            return stack;
        }
    }
}
