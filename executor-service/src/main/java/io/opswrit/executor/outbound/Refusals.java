package io.opswrit.executor.outbound;

/** Says in words of the requester why AWS declined; the code stands behind it for whoever runs the system. */
final class Refusals {

    private Refusals() {}

    static String ofSend(String code, String instanceId) {
        String sentence = switch (code) {
            case "InvalidInstanceId" ->
                "SSM does not know %s as an instance that can run commands: it may be stopped, terminated, in another"
                        + " region or without a working SSM agent";
            case "UnsupportedPlatformType" -> "%s has an operating system that cannot run this command";
            case "AccessDeniedException", "AccessDenied" ->
                "AWS does not allow Opswrit to run this on %s: the instance may lack the tag that marks it for Opswrit, or"
                        + " Opswrit a permission";
            case "InvalidParameters" ->
                "The SSM document of this command does not take these parameters on %s; it may not be the one that belongs"
                        + " to the catalogue";
            case "InvalidDocument", "InvalidDocumentVersion" ->
                "SSM does not have the document by which this command is run on %s, or it is not the one that the catalogue"
                        + " names";
            case "MaxDocumentSizeExceeded" -> "The command is too long for SSM to take it to %s";
            default -> "SSM declined the command for %s";
        };
        return "%s (%s).".formatted(sentence.formatted(instanceId), code);
    }

    static String ofStop(String code) {
        return code.equals("AccessDeniedException")
                ? "AWS does not allow Opswrit to stop commands (%s); it goes on.".formatted(code)
                : "SSM declined to stop it (%s); it goes on.".formatted(code);
    }
}
