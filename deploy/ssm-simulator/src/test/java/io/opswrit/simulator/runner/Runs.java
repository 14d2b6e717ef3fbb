package io.opswrit.simulator.runner;

import io.opswrit.simulator.fleet.Instance;
import io.opswrit.simulator.fleet.Inventory;
import java.nio.charset.StandardCharsets;

/** Scripts on the packaged instances. */
final class Runs {

    static final String COMMAND_ID = "01234567-89ab-cdef-0123-456789abcdef";

    private Runs() {}

    static Script on(String name, String text) {
        return new Script(instance(name), COMMAND_ID, text);
    }

    static Instance instance(String name) {
        return Inventory.packaged().instances().stream()
                .filter(instance -> instance.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static String output(Outcome outcome) {
        return new String(outcome.standardOutput(), StandardCharsets.UTF_8);
    }

    static String error(Outcome outcome) {
        return new String(outcome.standardError(), StandardCharsets.UTF_8);
    }
}
