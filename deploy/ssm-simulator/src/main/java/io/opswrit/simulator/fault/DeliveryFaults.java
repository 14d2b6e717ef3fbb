package io.opswrit.simulator.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The rules for deliveries of one plan, with their dice. */
final class DeliveryFaults {

    private record Armed(DeliveryRule rule, Whom whom, Dice dice) {}

    private final List<Armed> rules = new ArrayList<>();

    DeliveryFaults(FaultPlan plan) {
        for (var rule : plan.deliveries()) {
            var dice = new Dice(plan.seedOrUsual(), "deliveries", rules.size());
            rules.add(new Armed(rule, Whom.of(rule.instances(), rule.comment()), dice));
        }
    }

    Optional<Faults.Mishap> draw(String instanceId, String comment, Predicate<DeliveryFault> which) {
        for (var armed : rules) {
            if (which.test(armed.rule().fault())
                    && armed.whom().means(List.of(instanceId), comment)
                    && armed.dice().strikes(Whom.percent(armed.rule().percent()))) {
                return Optional.of(new Faults.Mishap(armed.rule().fault(), lateness(armed)));
            }
        }
        return Optional.empty();
    }

    private static Duration lateness(Armed armed) {
        return armed.dice().draw(armed.rule().lateness());
    }
}
