package io.opswrit.simulator.fault;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;

/** All that is to go wrong; what is left out does not. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FaultPlan(
        Long seed,
        List<CallRule> rules,
        Map<String, Rate> rates,
        List<DeliveryRule> deliveries,
        Span consistencyMs,
        Boolean shuffleLists,
        Integer clockSkewSeconds,
        Boolean expiredCredentials,
        Integer nextTokenSeconds) {

    public static final FaultPlan NONE = new FaultPlan(null, null, null, null, null, null, null, null, null);

    public FaultPlan {
        rules = rules == null ? List.of() : List.copyOf(rules);
        rates = rates == null ? Map.of() : Map.copyOf(rates);
        deliveries = deliveries == null ? List.of() : List.copyOf(deliveries);
        CallRule.checkOperations(rates.keySet());
        if (nextTokenSeconds != null && nextTokenSeconds < 0) {
            throw new IllegalArgumentException("next_token_seconds must not be below 0");
        }
    }

    boolean shuffles() {
        return Boolean.TRUE.equals(shuffleLists);
    }

    long seedOrUsual() {
        return seed == null ? 1 : seed;
    }
}
