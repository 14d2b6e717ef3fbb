package io.opswrit.simulator;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.resourcegroupstaggingapi.ResourceGroupsTaggingApiAsyncClient;
import software.amazon.awssdk.services.ssm.SsmAsyncClient;

/** Every call that the executor makes, by the permission that it needs. */
record ExecutorCalls(Map<String, Supplier<CompletableFuture<?>>> byPermission) {

    private static final String SEND = "ssm:SendCommand";

    static ExecutorCalls with(SsmAsyncClient ssm, ResourceGroupsTaggingApiAsyncClient tagging, boolean ownDocuments) {
        var id = new TestCommands(ssm).send(TestCommands.WEB, "df -h");
        Map<String, Supplier<CompletableFuture<?>>> calls = new TreeMap<>();
        calls.put(SEND, () -> send(ssm, ownDocuments));
        calls.put(
                "ssm:GetCommandInvocation",
                () -> ssm.getCommandInvocation(get -> get.commandId(id).instanceId(TestCommands.WEB)));
        calls.put("ssm:ListCommands", () -> ssm.listCommands(list -> list.instanceId(TestCommands.WEB)));
        calls.put("ssm:CancelCommand", () -> ssm.cancelCommand(cancel -> cancel.commandId(id)));
        calls.put("ssm:DescribeInstanceInformation", ssm::describeInstanceInformation);
        calls.put("tag:GetResources", () -> tagging.getResources(get -> {}));
        return new ExecutorCalls(calls);
    }

    private static CompletableFuture<?> send(SsmAsyncClient ssm, boolean ownDocuments) {
        return ownDocuments
                ? ssm.sendCommand(
                        send -> send.documentName("Opswrit-CheckDiskSpace").instanceIds(TestCommands.WEB))
                : ssm.sendCommand(
                        TestCommands.request(TestCommands.WEB, "df -h").build());
    }

    Set<String> permissions() {
        return byPermission.keySet();
    }

    CompletableFuture<?> send() {
        return byPermission.get(SEND).get();
    }

    /** The permissions that the policy in force does not give. */
    List<String> denied() {
        return byPermission.entrySet().stream()
                .filter(call -> isDenied(call.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean isDenied(Supplier<CompletableFuture<?>> call) {
        try {
            call.get().join();
            return false;
        } catch (CompletionException failure) {
            return failure.getCause() instanceof AwsServiceException service
                    && service.statusCode() == 400
                    && service.awsErrorDetails().errorCode().equals("AccessDeniedException");
        }
    }
}
