package io.opswrit.audit.inbound.pages;

import io.opswrit.audit.domain.RecordDetails;
import io.opswrit.audit.domain.RunFacts;
import io.opswrit.events.RunDetails;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * One of the two things that a command writes.
 *
 * @param text null when it was not kept
 * @param cut after how many bytes; null when it is complete
 * @param digest null when nothing ever came
 */
record OutputBlock(String id, String title, String text, Long cut, String digest) {

    static List<OutputBlock> of(RecordDetails details) {
        RunFacts run = details.record().run();
        RunDetails more = run.details();
        return Stream.of(
                        new OutputBlock("output", "Output", details.output(), more.outputCutAt(), run.outputDigest()),
                        new OutputBlock("error", "Error output", details.error(), more.errorCutAt(), run.errorDigest()))
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
}
