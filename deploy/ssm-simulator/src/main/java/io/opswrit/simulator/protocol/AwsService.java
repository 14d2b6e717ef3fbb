package io.opswrit.simulator.protocol;

import com.sun.net.httpserver.Headers;

/** The services of AWS that answer at this one endpoint: how each is called, and the name that callers sign for. */
public enum AwsService {
    SSM("AmazonSSM.", "ssm"),
    TAGGING("ResourceGroupsTaggingAPI_20170126.", "tagging"),
    /** Speaks forms and has no targets. */
    STS("", "sts");

    private static final String FORM = "application/x-www-form-urlencoded";

    private final String targetPrefix;
    private final String signingName;

    AwsService(String targetPrefix, String signingName) {
        this.targetPrefix = targetPrefix;
        this.signingName = signingName;
    }

    /** The service that is asked; SSM for what is nobody's. */
    public static AwsService of(Headers headers) {
        var target = headers.getFirst("X-Amz-Target");
        var type = headers.getFirst("Content-Type");
        if (target == null && type != null && type.startsWith(FORM)) {
            return STS;
        }
        return target != null && target.startsWith(TAGGING.targetPrefix) ? TAGGING : SSM;
    }

    public String signingName() {
        return signingName;
    }

    String target(String operation) {
        return targetPrefix + operation;
    }
}
