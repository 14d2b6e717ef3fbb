package io.opswrit.audit.inbound;

import io.opswrit.audit.domain.AuditRecord;
import io.opswrit.audit.domain.Decision;
import io.opswrit.audit.domain.Notification;
import io.opswrit.audit.domain.OrderFacts;
import io.opswrit.audit.domain.RecordDetails;
import io.opswrit.audit.domain.RunFacts;
import io.opswrit.audit.domain.Settlement;
import io.opswrit.catalogue.RiskLevel;
import io.opswrit.events.Ran;
import io.opswrit.events.Status;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A record as the API shows it. All fields are always there; what does not apply, or is not known yet, is null. */
@Schema(name = "Record")
public record RecordView(
        UUID requestId,

        @Schema(description = "When it was submitted") Instant timestamp,

        String requesterEmail,
        String instanceId,
        String commandType,
        String resolvedCommand,
        RiskLevel riskLevel,
        Boolean approvalRequired,

        @Schema(description = "E-mail addresses, joined by a comma and a space")
        String approvedBy,

        @Schema(description = "When the last of them approved")
        Instant approvedAt,

        String ssmCommandId,
        String ssmStatus,

        @Schema(description = "What the command wrote; null when nothing ran, or when it was retired")
        String ssmOutput,

        String ssmError,
        String submittedBy,
        Map<String, String> parameters,
        String justification,

        @Schema(description = "How it stands, or how it ended")
        Status outcome,

        @Schema(description = "Whether the command touched the instance; null while that is open")
        Ran ran,

        @Schema(description = "Explains the outcome, where it needs that")
        String reason,

        @Schema(description = "What people decided, asked and answered, oldest first")
        List<Decision> decisions,

        @Schema(description = "When it ended, on the instance or before it got there")
        Instant completedAt,

        Integer exitCode,
        Long outputBytes,
        Boolean outputTruncated,

        @Schema(description = "SHA-256 of the order") String orderDigest,

        @Schema(description = "Who was told what by mail") List<Notification> notifications,

        @Schema(description = "What an operator found out about an unknown outcome")
        Settlement settlement) {

    public static RecordView of(RecordDetails details) {
        AuditRecord record = details.record();
        RunFacts run = record.run();
        Optional<OrderFacts> order = Optional.ofNullable(record.order());
        return new RecordView(
                record.requestId(),
                of(order, OrderFacts::submittedAt),
                of(order, OrderFacts::requesterEmail),
                of(order, OrderFacts::instanceId),
                of(order, OrderFacts::commandType),
                of(order, OrderFacts::resolvedCommand),
                of(order, OrderFacts::riskLevel),
                of(order, _ -> record.approvalRequired()),
                approvedBy(record),
                record.review().approvedAt(),
                run.ssmCommandId(),
                run.ssmStatus(),
                details.output(),
                details.error(),
                of(order, OrderFacts::submittedBy),
                of(order, facts -> new TreeMap<>(facts.parameters())),
                of(order, OrderFacts::justification),
                record.status(),
                record.ran(),
                record.reason(),
                record.review().decisions(),
                record.completedAt(),
                run.exitCode(),
                run.outputBytes(),
                run.outputTruncated(),
                of(order, OrderFacts::orderDigest),
                details.notifications(),
                record.review().settlement());
    }

    private static <T> T of(Optional<OrderFacts> order, Function<OrderFacts, T> fact) {
        return order.map(fact).orElse(null);
    }

    private static String approvedBy(AuditRecord record) {
        List<String> people = record.review().approvedBy();
        return people.isEmpty() ? null : String.join(", ", people);
    }
}
