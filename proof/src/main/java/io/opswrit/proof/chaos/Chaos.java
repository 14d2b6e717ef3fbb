package io.opswrit.proof.chaos;

import io.opswrit.local.LocalStack;
import io.opswrit.local.Service;
import io.opswrit.local.StackOptions;
import io.opswrit.local.process.Port;
import io.opswrit.local.process.Ports;
import io.opswrit.proof.Console;
import io.opswrit.proof.Patient;
import io.opswrit.proof.outside.Api;
import io.opswrit.proof.outside.MailSpool;
import io.opswrit.proof.outside.Simulator;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** One run: start, break things under load, mend everything, wait for quiet, look. */
public final class Chaos {

    private static final double TIME_SCALE = 20;
    /** It forgets no command, and the usual heap holds some 8,700. */
    private static final String SIMULATOR_HEAP = "-Xmx512m";

    private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);
    private static final int FORGERY_EVERY = 20;

    private final ChaosOptions options;
    private final Console console;
    private final Tally tally = new Tally();

    public Chaos(ChaosOptions options, Console console) {
        this.options = options;
        this.console = console;
    }

    public Report run() throws IOException, SQLException {
        console.say("seed %d: %s", options.seed(), options.command());
        var ports = Ports.free();
        try (var network = new CuttingProxy(ports.get(Port.SIMULATOR));
                var stack = LocalStack.start(stack(ports, network))) {
            console.say(
                    "two replicas of each service run; their logs are in %s",
                    options.folder().resolve("logs"));
            var api = new Api(stack);
            var faults = new FleetFaults(new Simulator(stack), tally, options);
            faults.begin();
            breakThings(stack, new Breaker(stack, network, faults, tally), api);
            faults.end();
            if (!new Quiet(stack, api, console).await()) {
                tally.complain("it did not become quiet, and was looked at all the same");
            }
            console.say("looking at what came of it");
            var evidence = new Gatherer(stack, api, tally).gather();
            return Report.of(options, tally, evidence, new MailSpool(stack).deliveries());
        }
    }

    private StackOptions stack(Ports ports, CuttingProxy network) {
        return StackOptions.in(options.folder())
                .ports(ports)
                .fresh()
                .replicas(2)
                .timeScale(TIME_SCALE)
                .jvm("simulator", SIMULATOR_HEAP)
                .with(Service.EXECUTOR, "OPSWRIT_SSM_ENDPOINT", network.url())
                .with(Service.EXECUTOR, "OPSWRIT_SSM_CALL_TIMEOUT", "3s")
                .with(Service.EXECUTOR, "OPSWRIT_EXECUTION_LEASE", "5s")
                .with(Service.EXECUTOR, "OPSWRIT_EXECUTION_FIRST_LOOK", "200ms")
                .with(Service.EXECUTOR, "OPSWRIT_EXECUTION_LOOK_INTERVAL", "500ms")
                .with(Service.EXECUTOR, "OPSWRIT_EXECUTION_SLOW_LOOK_INTERVAL", "1s")
                .with(Service.EXECUTOR, "OPSWRIT_EXECUTION_SCAN_AFTER", "500ms,1s,2s,4s,8s,16s")
                .with(Service.EXECUTOR, "OPSWRIT_EXECUTION_EXPIRY_GRACE", "20s")
                .with(Service.APPROVAL, "OPSWRIT_APPROVAL_ESCALATE_AFTER", "20s")
                .with(Service.APPROVAL, "OPSWRIT_APPROVAL_EXPIRE_AFTER", "45s")
                .with(Service.APPROVAL, "OPSWRIT_APPROVAL_ANSWER_WITHIN", "45s")
                .with(Service.AUDIT, "OPSWRIT_MAIL_PATIENCE", "3s")
                .with(Service.AUDIT, "OPSWRIT_MAIL_FIRST_WAIT", "1s")
                .with(Service.AUDIT, "OPSWRIT_MAIL_LONGEST_WAIT", "5s");
    }

    private void breakThings(LocalStack stack, Breaker breaker, Api api) {
        var plot = Plot.of(options);
        var actors = new Actors(api, tally);
        try (var load = new Load(tally);
                var saboteur = new Saboteur(stack, tally, options.seed());
                var maker = new TroubleMaker(stack, breaker, tally)) {
            var troubles = CompletableFuture.runAsync(
                    () -> maker.cause(plot.troubles(), options.over()), Thread::startVirtualThread);
            var requests = CompletableFuture.runAsync(
                    () -> load.begin(plot.stories(), options.over(), story -> {
                        if (story.number() % FORGERY_EVERY == 0) {
                            saboteur.forge(story.number() / FORGERY_EVERY);
                        }
                        actors.play(story);
                    }),
                    Thread::startVirtualThread);
            while (!troubles.isDone() || !requests.isDone() || load.open() > 0) {
                console.say(
                        "%d of %d begun, %d accepted, %d being played; %d kills of %d; down now: %s",
                        load.begun(),
                        plot.stories().size(),
                        tally.accepted().size(),
                        load.open(),
                        tally.counted(Trouble.Manner.KILL.name()),
                        options.kills(),
                        breaker.down());
                Patient.sleep(BETWEEN_LINES);
            }
            troubles.join();
            requests.join();
        }
    }
}
