package io.opswrit.audit.inbound.pages;

import io.opswrit.audit.domain.RecordDetails;
import io.opswrit.audit.domain.RunFacts;
import io.opswrit.edge.page.Words;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * One of the two things that a command writes.
 *
 * @param text null when it was not kept
 * @param digest null when nothing ever came
 */
record OutputBlock(String id, String title, String text, boolean cut, String digest) {

    /** From that many bytes on, SSM has cut standard error; the fact of being cut does not say which of the two was. */
    private static final int ERROR_LIMIT = 8_000;

    static List<OutputBlock> of(RecordDetails details) {
        RunFacts run = details.record().run();
        boolean cut = Boolean.TRUE.equals(run.outputTruncated());
        boolean errorCut = cut && details.error() != null && Words.utf8Bytes(details.error()) >= ERROR_LIMIT;
        boolean outputCut = cut && (!errorCut || endsCut(details.output()));
        return Stream.of(
                        new OutputBlock("output", "Output", details.output(), outputCut, run.outputDigest()),
                        new OutputBlock("error", "Error output", details.error(), errorCut, run.errorDigest()))
                .filter(block -> block.digest() != null)
                .toList();
    }

    public String download(UUID requestId) {
        return "/audit/" + requestId + "/" + id;
    }

    public boolean retired() {
        return text == null;
    }

    public boolean silent() {
        return text != null && text.isEmpty();
    }

    /** The agent's own words at the end of standard output that it cut. */
    private static boolean endsCut(String output) {
        return output != null && output.stripTrailing().endsWith("--output truncated--");
    }
}
