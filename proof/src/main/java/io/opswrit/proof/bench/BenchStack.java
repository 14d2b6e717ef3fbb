package io.opswrit.proof.bench;

import io.opswrit.local.LocalStack;
import io.opswrit.local.Service;
import io.opswrit.local.StackOptions;
import io.opswrit.local.process.Port;
import io.opswrit.proof.Console;
import java.util.Arrays;

/** The whole system with empty data in a folder of its own, and the clients that put load on it. */
final class BenchStack implements AutoCloseable {

    private final LocalStack stack;
    private final Tokens tokens;
    private final Caller caller;

    private BenchStack(LocalStack stack) {
        this.stack = stack;
        tokens = new Tokens(stack);
        caller = new Caller("127.0.0.1", stack.ports().get(Port.FRONT_DOOR));
    }

    static BenchStack start(BenchOptions bench, Console console) {
        var folder = bench.folder();
        console.say("Starting a stack of its own in %s", folder);
        var inventory = BenchFleet.inventory(folder, bench.instances());
        var options = StackOptions.in(folder)
                .fresh()
                .timeScale(BenchFleet.TIME_SCALE)
                .catalogue(BenchFleet.catalogue(folder))
                .simulator("--inventory", inventory.toString())
                // every command and every mail of a run stays in memory
                .jvm("ssm-simulator", "-Xmx1g")
                .jvm("mail", "-Xmx512m");
        executor(options);
        if (bench.fullJit()) {
            Arrays.stream(Service.values())
                    .forEach(service -> options.jvm(service.artifact(), "-XX:TieredStopAtLevel=4"));
        }
        return new BenchStack(LocalStack.start(options));
    }

    private static void executor(StackOptions options) {
        options.with(Service.EXECUTOR, "OPSWRIT_SSM_CALLS_LIMITED", "false")
                .with(Service.EXECUTOR, "OPSWRIT_EXECUTION_DELIVERY_TIMEOUT", "36000s")
                // the fast clock lets agents report all the time, which is no news in earnest; one survey is enough
                .with(Service.EXECUTOR, "OPSWRIT_FLEET_INTERVAL", "2h")
                .with(Service.EXECUTOR, "OPSWRIT_FLEET_GOOD_FOR", "4h");
    }

    LocalStack local() {
        return stack;
    }

    Tokens tokens() {
        return tokens;
    }

    Caller caller() {
        return caller;
    }

    @Override
    public void close() {
        tokens.close();
        caller.close();
        stack.close();
    }
}
