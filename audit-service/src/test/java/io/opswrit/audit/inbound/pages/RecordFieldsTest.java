package io.opswrit.audit.inbound.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import io.opswrit.audit.domain.AuditRecord;
import io.opswrit.audit.domain.RecordDetails;
import io.opswrit.audit.inbound.RecordView;
import io.opswrit.audit.testing.Story;
import io.opswrit.events.Event;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RecordFieldsTest {

    private static final UUID ID = UUID.fromString("019ac1f0-5d00-7000-8000-000000000001");

    @Test
    void everyFieldOfTheRecordIsThereOnceUnderItsName() {
        // Given
        List<String> ofTheApi = Arrays.stream(RecordView.class.getRecordComponents())
                .map(RecordComponent::getName)
                .map(PropertyNamingStrategies.SnakeCaseStrategy.INSTANCE::translate)
                .toList();

        // When
        List<Field> fields = fields(AuditRecord.of(ID));

        // Then
        assertThat(fields).extracting(Field::name).containsExactlyInAnyOrderElementsOf(ofTheApi);
        assertThat(fields).extracting(Field::label).doesNotHaveDuplicates();
    }

    @Test
    void whatIsNotKnownIsEmptyAndNothingElse() {
        // When
        List<Field> fields = fields(AuditRecord.of(ID));

        // Then
        assertThat(fields)
                .filteredOn(field -> !field.empty())
                .extracting(Field::name)
                .containsExactly("request_id", "outcome");
    }

    @Test
    void aFinishedRunHasAllThatItNeeds() {
        // Given
        AuditRecord record = AuditRecord.of(ID);
        for (Event event : new Story(ID.toString())
                .events("request.submitted", "approval.voted", "approval.granted", "result.completed")) {
            record = record.after(event, Instant.parse("2026-11-23T10:05:00Z"));
        }

        // When
        List<Field> fields = fields(record);

        // Then
        assertThat(fields)
                .filteredOn(Field::empty)
                .extracting(Field::name)
                .containsExactlyInAnyOrder("reason", "ssm_error", "notifications", "settlement", "run_details");
        assertThat(fields).contains(new Field("parameters", "Parameters", "service_name = nginx", "mono"));
    }

    private static List<Field> fields(AuditRecord record) {
        RecordView view = RecordView.of(
                new RecordDetails(record, record.order() == null ? null : "nginx restarted\n", "", List.of()));
        return RecordFields.of(view).stream()
                .flatMap(group -> group.fields().stream())
                .toList();
    }
}
