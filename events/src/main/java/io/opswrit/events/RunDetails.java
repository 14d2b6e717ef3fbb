package io.opswrit.events;

import java.util.List;
import java.util.stream.Stream;

/**
 * What is told of a run beside how it ended, for who wants to know exactly. Each is null where there is nothing to say, and
 * the same in whatever order the facts arrive.
 *
 * @param reasonCode what AWS or the guard on the node calls the reason, such as {@code InvalidInstanceId}
 * @param guardVersion which guard stood around the command on the node
 * @param guardDigest SHA-256 of the text that went to the node, guard and command together
 * @param otherCommandIds commands of the same execution that were found at SSM and cancelled
 * @param maskedValues how many secrets were masked in output and error
 * @param outputCutAt after how many bytes SSM cut the output; null when it is complete
 * @param errorCutAt after how many bytes SSM cut the error; null when it is complete
 * @param outputSha256 of the output as it is kept
 * @param errorSha256 of the error as it is kept
 * @param outputS3Key where in the output bucket the node was told to put the whole output
 */
public record RunDetails(
        String reasonCode,
        Integer guardVersion,
        String guardDigest,
        List<String> otherCommandIds,
        Integer maskedValues,
        Long outputCutAt,
        Long errorCutAt,
        String outputSha256,
        String errorSha256,
        String outputS3Key) {

    public static RunDetails none() {
        return new RunDetails(null, null, null, null, null, null, null, null, null, null);
    }

    /** @return what is known after this fact; most facts tell nothing of it */
    public RunDetails with(Event event) {
        return switch (event) {
            case ExecutionEvent.Dispatched dispatched -> with(dispatched);
            case ResultEvent.Completed completed -> with(completed);
            default -> this;
        };
    }

    /** For people, {@code 3 values were masked because they look like secrets.}; null when none was. */
    public String maskedWords() {
        if (maskedValues == null || maskedValues == 0) {
            return null;
        }
        return maskedValues == 1
                ? "1 value was masked because it looks like a secret."
                : maskedValues + " values were masked because they look like secrets.";
    }

    private RunDetails with(ExecutionEvent.Dispatched sent) {
        return new RunDetails(
                reasonCode,
                guardVersion == null ? sent.guardVersion() : guardVersion,
                guardDigest == null ? sent.guardDigest() : guardDigest,
                together(otherCommandIds, sent.otherCommandIds()),
                maskedValues,
                outputCutAt,
                errorCutAt,
                outputSha256,
                errorSha256,
                outputS3Key);
    }

    private RunDetails with(ResultEvent.Completed completed) {
        return new RunDetails(
                completed.reasonCode(),
                completed.guardVersion(),
                completed.guardDigest(),
                otherCommandIds,
                completed.maskedValues(),
                completed.outputCutAt(),
                completed.errorCutAt(),
                completed.outputSha256(),
                completed.errorSha256(),
                completed.outputS3Key());
    }

    private static List<String> together(List<String> known, List<String> told) {
        if (told == null || told.isEmpty()) {
            return known;
        }
        return Stream.concat(known == null ? Stream.empty() : known.stream(), told.stream())
                .distinct()
                .sorted()
                .toList();
    }
}
