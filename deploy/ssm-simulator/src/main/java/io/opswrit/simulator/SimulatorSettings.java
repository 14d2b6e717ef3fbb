package io.opswrit.simulator;

import io.opswrit.simulator.protocol.Account;
import java.nio.file.Path;
import java.util.Optional;

/** How a simulator is to run. */
public record SimulatorSettings(Address address, Account account, double timeScale, Runners runners, Files files) {

    /** Who may really run something here; prepared answers are always given. */
    public record Runners(boolean local, boolean script) {

        static final Runners NONE = new Runners(false, false);
    }

    /** Where it listens; port 0 takes any free one. */
    public record Address(String host, int port, int adminPort) {}

    /**
     * Files that are not the packaged ones.
     *
     * @param policy what callers may do; without it everything
     * @param documents a folder of documents besides the packaged ones
     */
    public record Files(
            Optional<Path> inventory, Optional<Path> snapshotDir, Optional<Path> policy, Optional<Path> documents) {

        static final Files NONE = new Files(Optional.empty(), Optional.empty());

        public Files(Optional<Path> inventory, Optional<Path> snapshotDir) {
            this(inventory, snapshotDir, Optional.empty(), Optional.empty());
        }
    }

    private static final Account TEST_ACCOUNT =
            new Account("eu-central-1", "111122223333", "AKIDSIMULATOR", "simulator-secret", true);

    /** For tests: loopback, free ports, signatures checked, true speed. */
    public static SimulatorSettings onFreePorts() {
        return new SimulatorSettings(new Address("127.0.0.1", 0, 0), TEST_ACCOUNT, 1, Runners.NONE, Files.NONE);
    }

    public SimulatorSettings withTimeScale(double changed) {
        return new SimulatorSettings(address, account, changed, runners, files);
    }

    public SimulatorSettings withAccount(Account changed) {
        return new SimulatorSettings(address, changed, timeScale, runners, files);
    }

    public SimulatorSettings withLocalRunner() {
        return new SimulatorSettings(address, account, timeScale, new Runners(true, runners.script()), files);
    }

    public SimulatorSettings withScriptRunner() {
        return new SimulatorSettings(address, account, timeScale, new Runners(runners.local(), true), files);
    }

    public SimulatorSettings withFiles(Files changed) {
        return new SimulatorSettings(address, account, timeScale, runners, changed);
    }
}
