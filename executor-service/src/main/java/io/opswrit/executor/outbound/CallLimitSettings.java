package io.opswrit.executor.outbound;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How fast this replica may call SSM, for each of send, get, list and cancel; in calls a second. */
@ConfigMapping(prefix = "opswrit.ssm-calls")
public interface CallLimitSettings {

    @WithDefault("true")
    boolean limited();

    /** At the start; slower after throttling, faster while there is none. */
    @WithDefault("20")
    double start();

    @WithDefault("100")
    double ceiling();
}
