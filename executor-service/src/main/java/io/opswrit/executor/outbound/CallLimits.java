package io.opswrit.executor.outbound;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.opswrit.executor.domain.CallRate;
import io.opswrit.executor.domain.Turns;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** Keeps this replica's calls to SSM within what AWS lets through, each kind by itself. Nobody waits here: who gets no turn claims nothing. */
@ApplicationScoped
public class CallLimits {

    enum Api {
        CANCEL,
        SEND,
        LIST,
        GET
    }

    private static final Map<String, Api> APIS = Map.of(
            "ssm:CancelCommand", Api.CANCEL,
            "ssm:SendCommand", Api.SEND,
            "ssm:ListCommands", Api.LIST,
            "ssm:ListCommandInvocations", Api.LIST,
            "ssm:GetCommandInvocation", Api.GET);

    private final Map<Api, CallRate> rates = new EnumMap<>(Api.class);
    private final MeterRegistry registry;
    private final Clock clock;
    private volatile boolean searchesWait;

    CallLimits(CallLimitSettings settings, MeterRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
        for (Api api : Api.values()) {
            double start = settings.limited() ? settings.start() : Double.POSITIVE_INFINITY;
            CallRate rate = new CallRate(start, settings.ceiling(), clock.instant());
            rates.put(api, rate);
            registry.gauge("opswrit.ssm.rate", Tags.of("api", nameOf(api)), rate, CallRate::rate);
        }
    }

    /** @return at most so many of each kind; the caller gives back what it does not use */
    public Turns reserve(int most) {
        return new Turns(
                reserve(Api.CANCEL, most), reserve(Api.SEND, most), reserve(Api.LIST, most), reserve(Api.GET, most));
    }

    public void giveBack(Turns unused) {
        // searches took all that there was: the sweep lets them go first
        searchesWait = unused.searches() == 0;
        rates.get(Api.CANCEL).giveBack(unused.stops());
        rates.get(Api.SEND).giveBack(unused.sends());
        rates.get(Api.LIST).giveBack(unused.searches());
        rates.get(Api.GET).giveBack(unused.looks());
    }

    /** For a page of a sweep, which comes after everything else. @return zero: go on; else how long to wait before asking again */
    public Duration waitForPage() {
        return searchesWait ? Duration.ofMillis(200) : rates.get(Api.LIST).waitFor(clock.instant());
    }

    /** Learns from the answer and lets it pass. */
    <T> Uni<T> watch(String permission, Uni<T> call) {
        Api api = APIS.get(permission);
        return api == null ? call : call.invoke(_ -> passed(api)).onFailure().invoke(failure -> failed(api, failure));
    }

    private void passed(Api api) {
        count("opswrit.ssm.api.calls", api);
        rates.get(api).passed(clock.instant());
    }

    private void failed(Api api, Throwable failure) {
        count("opswrit.ssm.api.calls", api);
        if (SsmErrors.isThrottling(failure)) {
            count("opswrit.ssm.throttles", api);
            rates.get(api).throttled(clock.instant());
        }
    }

    private int reserve(Api api, int most) {
        return rates.get(api).reserve(most, clock.instant());
    }

    private void count(String meter, Api api) {
        registry.counter(meter, "api", nameOf(api)).increment();
    }

    private static String nameOf(Api api) {
        return api.name().toLowerCase(Locale.ROOT);
    }
}
