package io.opswrit.simulator;

import io.opswrit.simulator.fleet.InvalidInventory;
import io.opswrit.simulator.iam.InvalidPolicy;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Starts the simulator as a process of its own. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) throws InterruptedException {
        System.setProperty(
                "java.util.logging.SimpleFormatter.format", "%1$tFT%1$tT.%1$tL level=%4$s logger=%3$s %5$s%6$s%n");
        try {
            var reader = new SettingsReader(List.of(arguments), System.getenv());
            run(Simulator.start(reader.settings()), reader.flag(SettingsReader.EXIT_ON_EOF));
        } catch (InvalidSettings | InvalidInventory | InvalidPolicy | UncheckedIOException wrong) {
            System.err.println("ssm-simulator: " + wrong.getMessage());
            System.exit(2);
        }
    }

    private static void run(Simulator simulator, boolean exitOnEof) throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(simulator::close));
        System.out.println("ssm-simulator ready endpoint=" + simulator.endpoint() + " admin="
                + simulator.adminEndpoint() + "/_sim/state");
        if (exitOnEof) {
            waitForEof();
            System.exit(0);
        }
        new CountDownLatch(1).await();
    }

    /** The parent holds the other end of stdin: when it is gone, however it went, so are we. */
    private static void waitForEof() {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException closed) {
            System.err.println("ssm-simulator: stdin broke, ending");
        }
    }
}
