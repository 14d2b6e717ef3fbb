package io.opswrit.simulator.protocol;

/** The services of AWS that answer at this one endpoint: how each is called, and the name that callers sign for. */
public enum AwsService {
    SSM("AmazonSSM.", "ssm"),
    TAGGING("ResourceGroupsTaggingAPI_20170126.", "tagging");

    private final String targetPrefix;
    private final String signingName;

    AwsService(String targetPrefix, String signingName) {
        this.targetPrefix = targetPrefix;
        this.signingName = signingName;
    }

    /** The service that the header {@code X-Amz-Target} asks for; SSM for what is nobody's. */
    public static AwsService of(String target) {
        return target != null && target.startsWith(TAGGING.targetPrefix) ? TAGGING : SSM;
    }

    public String signingName() {
        return signingName;
    }

    String target(String operation) {
        return targetPrefix + operation;
    }
}
