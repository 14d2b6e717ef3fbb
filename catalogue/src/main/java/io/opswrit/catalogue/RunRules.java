package io.opswrit.catalogue;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How the executor handles the runs of a command type; nothing of it changes what runs.
 *
 * @param guarded whether the node itself makes sure that one order runs once
 * @param startWindow how long SSM may take to hand it to the instance
 * @param totalTimeout from the send until we have it stopped
 * @param redactions what is masked in its output besides the usual secrets: the first group, or all where there is none
 */
public record RunRules(
        boolean guarded, Offline offline, Duration startWindow, Duration totalTimeout, List<Pattern> redactions) {

    public RunRules {
        redactions = List.copyOf(redactions);
    }
}
