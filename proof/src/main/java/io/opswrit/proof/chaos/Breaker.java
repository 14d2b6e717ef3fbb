package io.opswrit.proof.chaos;

import io.opswrit.local.LocalStack;
import io.opswrit.local.process.Part;
import io.opswrit.local.process.PartFailed;
import io.opswrit.proof.Patient;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/** Hits one part and mends it again. */
final class Breaker {

    private static final Duration BETWEEN_STARTS = Duration.ofSeconds(1);
    private static final int STARTS = 30;

    private final LocalStack stack;
    private final CuttingProxy network;
    private final FleetFaults faults;
    private final Tally tally;
    private final Set<String> down = new ConcurrentSkipListSet<>();

    Breaker(LocalStack stack, CuttingProxy network, FleetFaults faults, Tally tally) {
        this.stack = stack;
        this.network = network;
        this.faults = faults;
        this.tally = tally;
    }

    /** @return false when it is down, and was not hit */
    boolean hit(Trouble trouble) {
        if (!down.add(trouble.victim())) {
            return false;
        }
        try {
            if (trouble.victim().equals(Trouble.NETWORK)) {
                hitNetwork(trouble);
            } else {
                var part = stack.part(trouble.victim());
                if (!part.running()) {
                    // it died of something else, and who is dead cannot be hit
                    bringUp(part);
                    return false;
                }
                hit(part, trouble);
            }
            tally.count(trouble.manner().name());
            tally.count(trouble.manner() + " " + trouble.victim());
            return true;
        } finally {
            down.remove(trouble.victim());
        }
    }

    /** Starts again what has died, unless somebody is at it already: two who start one part get in each other's way. */
    void raise(Part part) {
        if (!down.add(part.name())) {
            return;
        }
        try {
            if (part.died()) {
                tally.count("died of a trouble elsewhere: " + part.name());
                bringUp(part);
            }
        } finally {
            down.remove(part.name());
        }
    }

    Set<String> down() {
        return down;
    }

    private void hitNetwork(Trouble trouble) {
        if (trouble.manner().ofTheFleet()) {
            try {
                faults.trouble(trouble.manner(), trouble.duration());
                return;
            } catch (IOException e) {
                throw new IllegalStateException("The simulator does not answer", e);
            }
        }
        network.hit(trouble.manner());
        Patient.sleep(trouble.duration());
        network.mend();
    }

    private void hit(Part part, Trouble trouble) {
        switch (trouble.manner()) {
            case FREEZE -> freeze(part, trouble.duration());
            case STOP -> {
                part.stop();
                Patient.sleep(trouble.duration());
                bringUp(part);
            }
            default -> {
                part.kill();
                Patient.sleep(trouble.duration());
                bringUp(part);
            }
        }
    }

    private static void freeze(Part part, Duration duration) {
        var processes = part.everything();
        signal("STOP", processes);
        Patient.sleep(duration);
        signal("CONT", processes);
    }

    /** What cannot start since it needs something else that is down is started again, as any supervisor does. */
    private void bringUp(Part part) {
        for (int i = 0; i < STARTS; i++) {
            try {
                if (!part.running()) {
                    part.start();
                }
                part.awaitReady();
                return;
            } catch (PartFailed _) {
                tally.count("starts that failed");
                Patient.sleep(BETWEEN_STARTS);
            }
        }
        throw new IllegalStateException(part.name() + " does not come up again; its log is " + part.log());
    }

    private static void signal(String name, List<ProcessHandle> processes) {
        var command = new ArrayList<>(List.of("kill", "-" + name));
        processes.forEach(process -> command.add(String.valueOf(process.pid())));
        try {
            new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (IOException e) {
            throw new IllegalStateException("kill could not be called", e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
