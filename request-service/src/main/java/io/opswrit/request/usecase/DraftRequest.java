package io.opswrit.request.usecase;

import io.opswrit.catalogue.Violation;
import io.opswrit.events.Instance;
import io.opswrit.request.domain.Assessment;
import io.opswrit.request.domain.Caller;
import io.opswrit.request.domain.CommandNotAllowed;
import io.opswrit.request.domain.Draft;
import io.opswrit.request.domain.ExpectedReview;
import io.opswrit.request.domain.Fleet.Meant;
import io.opswrit.request.domain.Preview;
import io.opswrit.request.domain.Submission;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Judges what somebody has written so far: finds the instance that they name, and previews the rest. */
@ApplicationScoped
public class DraftRequest {

    private static final String INSTANCE = "instance_id";

    private final DescribeInstances instances;
    private final PreviewRequest previewRequest;

    DraftRequest(DescribeInstances instances, PreviewRequest previewRequest) {
        this.instances = instances;
        this.previewRequest = previewRequest;
    }

    /** @param written in place of an id, it may hold the name of an instance */
    public Uni<Draft> execute(Caller caller, Submission written) {
        return instances.all().chain(fleet -> switch (fleet.meant(written.instanceId())) {
            case Meant.One one -> {
                Submission submission = written.on(one.instance().id());
                yield preview(caller, submission)
                        .map(preview -> new Draft(Optional.of(one.instance()), submission, preview));
            }
            case Meant.None none ->
                preview(caller, written)
                        .map(preview ->
                                new Draft(Optional.<Instance>empty(), written, with(none.violation(), preview)));
        });
    }

    /** A command that the caller may not use is one more thing to mend in the form. */
    private Uni<Preview> preview(Caller caller, Submission submission) {
        return previewRequest
                .execute(caller, submission)
                .onFailure(CommandNotAllowed.class)
                .recoverWithItem(refused -> new Preview(
                        Assessment.refused(new Violation("command_type", refused.getMessage())),
                        ExpectedReview.none()));
    }

    private static Preview with(Violation violation, Preview preview) {
        List<Violation> violations = Stream.concat(
                        Stream.of(violation),
                        preview.assessment().violations().stream()
                                .filter(one -> !one.field().equals(INSTANCE)))
                .toList();
        return new Preview(preview.assessment().with(violations), preview.review());
    }
}
