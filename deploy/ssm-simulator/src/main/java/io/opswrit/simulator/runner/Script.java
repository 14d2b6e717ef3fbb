package io.opswrit.simulator.runner;

import io.opswrit.simulator.fleet.Instance;

/** The lines of one command, as the agent of an instance would put them into a file. */
public record Script(Instance instance, String commandId, String text) {

    /** Where the agent keeps the file; shells name it in their error messages. */
    String path() {
        return "/var/lib/amazon/ssm/%s/document/orchestration/%s/awsrunShellScript/0.awsrunShellScript/_script.sh"
                .formatted(instance.id(), commandId);
    }
}
