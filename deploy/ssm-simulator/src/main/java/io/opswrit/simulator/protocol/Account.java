package io.opswrit.simulator.protocol;

/** The one AWS account that the simulator plays: who may call, and where. */
public record Account(
        String region, String accountId, String accessKeyId, String secretAccessKey, boolean verifySignatures) {

    @Override
    public String toString() {
        return "Account[region=%s, accountId=%s, accessKeyId=%s]".formatted(region, accountId, accessKeyId);
    }
}
