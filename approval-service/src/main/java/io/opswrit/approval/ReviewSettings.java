package io.opswrit.approval;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long things may take; checked at the start. */
@ConfigMapping(prefix = "opswrit.approval")
interface ReviewSettings {

    /** Undecided for so long, the next level is asked as well. */
    @WithDefault("4h")
    Duration escalateAfter();

    /** Undecided for so long, a task ends. */
    @WithDefault("24h")
    Duration expireAfter();

    /** Unanswered for so long, a question ends its task. */
    @WithDefault("24h")
    Duration answerWithin();

    /** So long after the approval the executor may begin. */
    @WithDefault("60m")
    Duration writValidFor();

    /** How often to look for deadlines that have passed; whole seconds. */
    @WithDefault("1s")
    Duration timerInterval();
}
