package io.opswrit.simulator;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import software.amazon.awssdk.services.ssm.SsmAsyncClient;
import software.amazon.awssdk.services.ssm.model.GetCommandInvocationResponse;
import software.amazon.awssdk.services.ssm.model.InvocationDoesNotExistException;
import software.amazon.awssdk.services.ssm.model.SendCommandRequest;

/** Commands as the tests send and watch them. */
final class TestCommands {

    static final String WEB = "i-0f3a9c1d7e5b20001";
    static final String STAGING = "i-0f3a9c1d7e5b20002";
    static final String MAIL = "i-0f3a9c1d7e5b20004";
    static final String STOPPED = "i-0f3a9c1d7e5b20005";
    static final String DOCKER = "i-0f3a9c1d7e5b20006";
    static final String KIOSK = "i-0f3a9c1d7e5b20008";

    private final SsmAsyncClient client;

    TestCommands(SsmAsyncClient client) {
        this.client = client;
    }

    static SendCommandRequest.Builder request(String instanceId, String script) {
        return SendCommandRequest.builder()
                .instanceIds(instanceId)
                .documentName("AWS-RunShellScript")
                .timeoutSeconds(60)
                .comment("ow:test:1 Submitted by alice@example.com via IT portal")
                .parameters(Map.of("commands", List.of(script), "executionTimeout", List.of("60")));
    }

    String send(String instanceId, String script) {
        return send(request(instanceId, script).build());
    }

    String send(SendCommandRequest request) {
        return client.sendCommand(request).join().command().commandId();
    }

    GetCommandInvocationResponse get(String commandId, String instanceId) {
        return client.getCommandInvocation(get -> get.commandId(commandId).instanceId(instanceId))
                .join();
    }

    boolean hasEnded(String commandId, String instanceId) {
        try {
            var status = get(commandId, instanceId).statusAsString();
            return !List.of("Pending", "InProgress", "Cancelling").contains(status);
        } catch (CompletionException notYet) {
            if (notYet.getCause() instanceof InvocationDoesNotExistException) {
                return false;
            }
            throw notYet;
        }
    }
}
