package io.opswrit.executor.usecase;

import io.opswrit.executor.outbound.AwsAccess;
import io.opswrit.executor.outbound.AwsPlace;
import io.opswrit.executor.outbound.CallerIdentity.Caller;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells where commands run, and why AWS does not let us in at the moment. */
@ApplicationScoped
public class CheckAccess {

    private final AwsAccess access;
    private final AwsPlace place;
    private final NameCaller names;

    CheckAccess(AwsAccess access, AwsPlace place, NameCaller names) {
        this.access = access;
        this.place = place;
        this.names = names;
    }

    /** @return {@code ok}, or what is wrong and since when */
    public String trouble() {
        return access.trouble()
                .map(found -> "%s, since %s".formatted(found.cause(), found.since()))
                .orElse("ok");
    }

    /** @return whether anything is sent at the moment */
    public String sending() {
        return access.isSendingStopped() ? "stopped until AWS lets us in again" : "ok";
    }

    public String account() {
        return names.caller().map(Caller::account).orElse("unknown");
    }

    public String region() {
        return place.regionName();
    }
}
