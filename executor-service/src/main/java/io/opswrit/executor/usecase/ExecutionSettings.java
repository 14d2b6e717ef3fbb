package io.opswrit.executor.usecase;

import io.opswrit.executor.domain.Pace;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** How fast and how long executions are worked on; the defaults are what users are promised. */
@ConfigMapping(prefix = "opswrit.execution")
public interface ExecutionSettings {

    /** A low-risk order that was not sent so long after its submission is never sent; a high-risk one goes by its writ. */
    @WithDefault("60m")
    Duration dispatchWithin();

    /** From the dispatch to the first look; the pauses between looks begin with it and grow. */
    @WithDefault("1s")
    Duration firstLook();

    /** The longest pause between looks. */
    @WithDefault("10s")
    Duration lookInterval();

    /** After so many looks, and as many of the longest pauses, it is called still running. */
    @WithDefault("12")
    int looks();

    @WithDefault("60s")
    Duration slowLookInterval();

    /** Between the beginnings of two sweeps at least. */
    @WithDefault("1s")
    Duration sweepInterval();

    /** How long sweeps may miss an execution before it is looked at by itself. */
    @WithDefault("15s")
    Duration sweepPatience();

    /** After SSM's own limit. */
    @WithDefault("60s")
    Duration expiryGrace();

    /** How long AWS may stay unreachable beyond that before the end is called unknown. */
    @WithDefault("24h")
    Duration giveUpAfter();

    /** When an unanswered send is searched for, after the intent; the last one decides. */
    @WithDefault("1s,2s,5s,10s,20s,40s,60s")
    List<Duration> scanAfter();

    @WithDefault("1s")
    Duration backoff();

    @WithDefault("30s")
    Duration backoffLimit();

    @WithDefault("3")
    int stopTries();

    @WithDefault("3s")
    Duration stopInterval();

    /** How long SSM may say that it is stopping a command before the wish is called failed. */
    @WithDefault("60s")
    Duration stopWithin();

    /** Longer than any call to AWS, or two replicas work on one execution; also what a killed replica's work waits for. */
    @WithDefault("15s")
    Duration lease();

    /** Calls to AWS at the same time, of this replica. */
    @WithDefault("64")
    int inFlight();

    /** How often to look for due rows when nobody says that there are some. */
    @WithDefault("200ms")
    Duration pollInterval();

    default Pace pace() {
        return new Pace(
                new Pace.Sending(lease(), scanAfter(), backoff(), backoffLimit()),
                new Pace.Looking(
                        firstLook(), lookInterval(), looks(), slowLookInterval(), expiryGrace(), giveUpAfter()),
                new Pace.Stopping(stopTries(), stopInterval(), stopWithin()));
    }
}
