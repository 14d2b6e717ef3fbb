package io.opswrit.simulator.fault;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** The plan in force, what it does, and how often it did. */
public final class Faults {

    /** What goes wrong with one delivery, and by how much it is late. */
    public record Mishap(DeliveryFault fault, Duration late) {}

    private record InForce(FaultPlan plan, CallFaults calls, DeliveryFaults deliveries) {}

    private final InstantSource clock;
    private final Map<String, LongAdder> struck = new ConcurrentSkipListMap<>();
    private volatile InForce inForce;

    /** @param clock true time, by which rates are counted */
    public Faults(InstantSource clock) {
        this.clock = clock;
        use(FaultPlan.NONE);
    }

    public static Faults none() {
        return new Faults(InstantSource.system());
    }

    /** From now on, with fresh dice; what was already drawn goes on. */
    public void use(FaultPlan plan) {
        inForce = new InForce(plan, new CallFaults(plan, clock), new DeliveryFaults(plan));
        struck.clear();
    }

    public FaultPlan plan() {
        return inForce.plan();
    }

    /** How often each fault struck since the plan came into force. */
    public Map<String, Long> struck() {
        var counts = new TreeMap<String, Long>();
        struck.forEach((fault, count) -> counts.put(fault, count.sum()));
        return counts;
    }

    boolean sparesCalls() {
        return inForce.calls().none();
    }

    CallFaults.Trouble ofCall(String operation, Collection<String> instanceIds, String comment) {
        var trouble = inForce.calls().draw(operation, instanceIds, comment);
        trouble.strike().ifPresent(rule -> count(operation + " " + name(rule.fault())));
        if (!trouble.delay().isZero()) {
            count(operation + " " + name(CallFault.DELAY));
        }
        return trouble;
    }

    public Optional<Mishap> ofDelivery(String instanceId, String comment) {
        var mishap = inForce.deliveries().draw(instanceId, comment, fault -> fault != DeliveryFault.CANCEL_LOST);
        mishap.ifPresent(it -> count("delivery " + name(it.fault())));
        return mishap;
    }

    public boolean losesCancel(String instanceId, String comment) {
        var lost = inForce.deliveries()
                .draw(instanceId, comment, DeliveryFault.CANCEL_LOST::equals)
                .isPresent();
        if (lost) {
            count("delivery " + name(DeliveryFault.CANCEL_LOST));
        }
        return lost;
    }

    public Optional<Span> consistency() {
        return Optional.ofNullable(plan().consistencyMs());
    }

    public boolean expiresCredentials() {
        return Boolean.TRUE.equals(plan().expiredCredentials());
    }

    /** What the service takes for the time. */
    public Instant skewed(Instant now) {
        var skew = plan().clockSkewSeconds();
        return skew == null ? now : now.plusSeconds(skew);
    }

    /** How long a token of a list is good, in simulated time; empty: for ever. */
    public Optional<Duration> tokenLife() {
        return Optional.ofNullable(plan().nextTokenSeconds()).map(Duration::ofSeconds);
    }

    public boolean shufflesLists() {
        return plan().shuffles();
    }

    /** Where an entry stands in a list that is out of order: anywhere, but always at the same place. */
    public String shuffled(String key) {
        return "%016x %s".formatted(new Dice(plan().seedOrUsual(), key, 0).number(), key);
    }

    private void count(String fault) {
        struck.computeIfAbsent(fault, _ -> new LongAdder()).increment();
    }

    private static String name(Enum<?> fault) {
        return fault.name().toLowerCase(Locale.ROOT);
    }
}
