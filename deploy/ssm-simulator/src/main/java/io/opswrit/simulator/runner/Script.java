package io.opswrit.simulator.runner;

import io.opswrit.simulator.fleet.Instance;
import java.util.Map;

/**
 * The lines of one command, as the agent of an instance would put them into a file.
 *
 * @param text the lines without the forms that documents put around a command, by which prepared answers are found
 * @param lines as they were sent
 * @param environment what the agent sets
 * @param resumed whether it was under way before a restart of the simulator
 */
public record Script(
        Instance instance,
        String commandId,
        String text,
        String lines,
        Map<String, String> environment,
        boolean resumed) {

    Script(Instance instance, String commandId, String text) {
        this(instance, commandId, text, text, Map.of(), false);
    }

    /** Of a document: with the variables that the agent sets, if it is new enough to set any. */
    public static Script of(
            Instance instance, String commandId, String lines, Map<String, String> environment, boolean resumed) {
        var set = instance.host().handsOverVariables() ? environment : Map.<String, String>of();
        return new Script(instance, commandId, DocumentScript.unfolded(lines, set), lines, set, resumed);
    }

    /** The same run with other lines. */
    Script with(String other) {
        return new Script(instance, commandId, other, other, environment, resumed);
    }

    /** Where the agent keeps the file; shells name it in their error messages. */
    String path() {
        return "/var/lib/amazon/ssm/%s/document/orchestration/%s/awsrunShellScript/0.awsrunShellScript/_script.sh"
                .formatted(instance.id(), commandId);
    }
}
