package io.opswrit.simulator.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.opswrit.simulator.GuardedText;
import io.opswrit.simulator.command.Command;
import io.opswrit.simulator.command.ExecutionCount;
import io.opswrit.simulator.fault.FaultPlan;
import io.opswrit.simulator.fault.FaultPlanJson;
import io.opswrit.simulator.fleet.PingStatus;
import io.opswrit.simulator.fleet.WhenAway;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever goes wrong, and whatever is done to the instances: a command has ended when it expires, and a guard guards. */
class EveryCommandEndsTest {

    private static final List<String> NODES =
            List.of(SimulatedService.WEB, SimulatedService.MAIL, SimulatedService.STOPPED, SimulatedService.DATABASE);
    private static final List<String> SCRIPTS =
            List.of("df -h", "apt-get update && apt-get upgrade -y", "systemctl restart -- 'nginx'", "reboot");

    /** Something that happens, and how long nothing happens afterwards. */
    record Step(Kind kind, int node, int choice, int seconds) {}

    enum Kind {
        SEND,
        SEND_GUARDED,
        SEND_AGAIN,
        CANCEL,
        LOSE,
        FIND
    }

    @Property(tries = 300)
    void everyCommandHasEndedWhenItExpires(@ForAll("plans") FaultPlan plan, @ForAll("steps") List<Step> steps) {
        // Given
        var simulated = new SimulatedService();
        simulated.faults.use(plan);
        List<Command> sent = new ArrayList<>();
        steps.forEach(step -> take(step, simulated, sent));
        // When
        var last = sent.stream().map(it -> it.moments().expiresAt()).max(Instant::compareTo);
        last.ifPresent(end ->
                simulated.time.pass(Duration.between(simulated.time.now(), end).plusMillis(1)));
        // Then
        assertThat(sent)
                .allSatisfy(command -> assertThat(simulated.store.invocationsOf(command))
                        .allMatch(invocation -> invocation.state().terminal()));
        // and what is guarded ran once at most, however late it was brought
        simulated.time.pass(Duration.ofHours(1));
        assertThat(simulated.ledger.byExecutionIdPrefix("guarded"))
                .extracting(ExecutionCount::runs)
                .allMatch(runs -> runs <= 1);
    }

    @Provide
    Arbitrary<FaultPlan> plans() {
        var fault = Arbitraries.of("ghost", "undeliverable", "late", "never_finish", "duplicate", "cancel_lost");
        var rule = Combinators.combine(
                        fault,
                        Arbitraries.integers().between(0, 100),
                        Arbitraries.integers().between(0, 300_000))
                .as("{\"fault\": \"%s\", \"percent\": %d, \"late_ms\": [0, %d]}"::formatted);
        return Combinators.combine(Arbitraries.longs(), rule.list().ofMaxSize(5))
                .as((seed, rules) -> FaultPlanJson.read("{\"seed\": %d, \"deliveries\": [%s]}"
                        .formatted(seed, rules.stream().collect(Collectors.joining(", ")))));
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.of(Kind.class),
                        Arbitraries.integers().between(0, NODES.size() - 1),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 20))
                .as(Step::new)
                .list()
                .ofMaxSize(25);
    }

    private static void take(Step step, SimulatedService simulated, List<Command> sent) {
        var node = NODES.get(step.node());
        var script = SCRIPTS.get(step.choice());
        switch (step.kind()) {
            case SEND -> sent.add(simulated.sendAs("ow:plain:1", script, node));
            case SEND_GUARDED -> sent.add(guarded(simulated, "guarded-" + sent.size(), script, node));
            case SEND_AGAIN -> sent.add(guarded(simulated, "guarded-again", script, NODES.getFirst()));
            case CANCEL ->
                sent.stream().skip(step.choice()).findFirst().ifPresent(it -> simulated.service.cancel(it, List.of()));
            case LOSE ->
                simulated.change(
                        node,
                        it -> it.withPingStatus(PingStatus.CONNECTION_LOST)
                                .withWhenAway(WhenAway.values()[step.choice()]));
            case FIND -> simulated.change(node, it -> it.withPingStatus(PingStatus.ONLINE));
        }
        simulated.time.pass(Duration.ofSeconds(step.seconds()));
    }

    private static Command guarded(SimulatedService simulated, String execution, String script, String node) {
        var text = GuardedText.of(execution, simulated.time.now().plusSeconds(60), script);
        return simulated.sendAs("ow:" + execution + ":1", text, node);
    }
}
