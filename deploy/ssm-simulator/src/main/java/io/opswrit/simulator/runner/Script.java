package io.opswrit.simulator.runner;

import io.opswrit.simulator.fleet.Instance;
import java.util.Map;

/** The lines of one command, as the agent of an instance would put them into a file. */
public record Script(Instance instance, String commandId, String text) {

    /** Of a document: with the variables that the agent sets, if it is new enough to set any. */
    public static Script of(Instance instance, String commandId, String text, Map<String, String> environment) {
        var set = instance.host().handsOverVariables() ? environment : Map.<String, String>of();
        return new Script(instance, commandId, DocumentScript.unfolded(text, set));
    }

    /** Where the agent keeps the file; shells name it in their error messages. */
    String path() {
        return "/var/lib/amazon/ssm/%s/document/orchestration/%s/awsrunShellScript/0.awsrunShellScript/_script.sh"
                .formatted(instance.id(), commandId);
    }
}
