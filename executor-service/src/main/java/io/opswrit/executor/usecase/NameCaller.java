package io.opswrit.executor.usecase;

import io.opswrit.executor.outbound.AwsPlace;
import io.opswrit.executor.outbound.CallerIdentity;
import io.opswrit.executor.outbound.CallerIdentity.Caller;
import io.opswrit.executor.outbound.CallerUnknown;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/** Tells whoever starts the executor on which account its commands run, and in whose name. */
@ApplicationScoped
public class NameCaller {

    private static final Logger LOG = Logger.getLogger(NameCaller.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final CallerIdentity identity;
    private final AwsPlace place;
    private final AtomicReference<Caller> caller = new AtomicReference<>();
    private final AtomicReference<String> told = new AtomicReference<>("");

    NameCaller(CallerIdentity identity, AwsPlace place) {
        this.identity = identity;
        this.place = place;
    }

    /** Asks until it is answered, or until it is clear that nobody will. Nothing waits for it. */
    public Uni<Void> name() {
        return identity.ask()
                .invoke(this::named)
                .onFailure(CallerUnknown.class)
                .invoke(failure -> unnamed(failure.getMessage()))
                .onFailure(failure -> failure instanceof CallerUnknown unknown && unknown.isForNow())
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .indefinitely()
                .onFailure(CallerUnknown.class)
                .recoverWithNull()
                .replaceWithVoid();
    }

    /** @return empty as long as nobody told */
    Optional<Caller> caller() {
        return Optional.ofNullable(caller.get());
    }

    private void named(Caller found) {
        caller.set(found);
        LOG.infof("Commands run in account %s, %s, as %s", found.account(), where(), found.arn());
    }

    private void unnamed(String cause) {
        if (!told.getAndSet(cause).equals(cause)) {
            LOG.warnf(
                    "Commands run in %s; the account is not known yet, because STS did not say who we are (%s)",
                    where(), cause);
        }
    }

    private String where() {
        String region = "region " + place.regionName();
        return place.endpoint()
                .map(endpoint -> region + " by the endpoint " + endpoint)
                .orElse(region + " of AWS");
    }
}
