package io.opswrit.simulator.fault;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rules for calls of one plan, with their dice and buckets. */
final class CallFaults {

    /** What to do to one call: wait, and then perhaps one thing more. */
    record Trouble(Duration delay, Optional<CallRule> strike) {

        static final Trouble THROTTLED = new Trouble(
                Duration.ZERO, Optional.of(new CallRule(null, null, null, null, CallFault.THROTTLE, null, null)));
    }

    private record Armed(CallRule rule, Whom whom, Dice dice) {}

    private final List<Armed> rules = new ArrayList<>();
    private final Map<String, TokenBucket> buckets = new HashMap<>();
    private final InstantSource clock;

    CallFaults(FaultPlan plan, InstantSource clock) {
        this.clock = clock;
        for (var rule : plan.rules()) {
            var dice = new Dice(plan.seedOrUsual(), "rules", rules.size());
            rules.add(new Armed(rule, Whom.of(rule.instances(), rule.comment()), dice));
        }
        plan.rates().forEach((operation, rate) -> buckets.put(operation, new TokenBucket(rate, clock.instant())));
    }

    boolean none() {
        return rules.isEmpty() && buckets.isEmpty();
    }

    /** Delays add up; of all other faults the first that strikes is the one. */
    Trouble draw(String operation, Collection<String> instanceIds, String comment) {
        var bucket = buckets.get(operation);
        if (bucket != null && !bucket.take(clock.instant())) {
            return Trouble.THROTTLED;
        }
        var delay = Duration.ZERO;
        for (var armed : rules) {
            if (!armed.rule().means(operation)
                    || !armed.whom().means(instanceIds, comment)
                    || !armed.dice().strikes(Whom.percent(armed.rule().percent()))) {
                continue;
            }
            if (armed.rule().delayMs() != null) {
                delay = delay.plus(armed.dice().draw(armed.rule().delayMs()));
            }
            if (armed.rule().fault() != CallFault.DELAY) {
                return new Trouble(delay, Optional.of(armed.rule()));
            }
        }
        return new Trouble(delay, Optional.empty());
    }
}
