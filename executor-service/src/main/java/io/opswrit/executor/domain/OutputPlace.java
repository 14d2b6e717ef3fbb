package io.opswrit.executor.domain;

/** The bucket in which nodes keep whole outputs, of which SSM itself gives only the beginning. */
public record OutputPlace(String bucket, String prefix) {

    /** SSM takes no more. */
    private static final int LIMIT = 500;

    public OutputPlace {
        prefix = prefix.replaceAll("^/+|/+$", "");
        if (prefix.length() > LIMIT) {
            throw new IllegalArgumentException("The prefix of the output bucket is longer than " + LIMIT);
        }
    }

    /** The agent puts a folder for each step of the document below it. */
    static String key(String prefix, String commandId, String instanceId) {
        return (prefix.isEmpty() ? "" : prefix + "/") + commandId + "/" + instanceId + "/";
    }
}
