package io.opswrit.executor.domain;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Column;
import jakarta.persistence.Transient;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The order is the longest of what is kept, and each look at its command would write it again. */
class WrittenOnceTest {

    @Test
    void noUpdateSendsWhatNeverChanges() {
        // Given
        List<String> ofTheRun = List.of("executionId", "traceparent", "takenUpAt");
        Predicate<Field> once = field -> field.isAnnotationPresent(Column.class)
                && !field.getAnnotation(Column.class).updatable();

        // When
        List<Field> fields = Stream.concat(
                        Arrays.stream(FiledOrder.class.getDeclaredFields()),
                        Arrays.stream(Execution.class.getDeclaredFields())
                                .filter(field -> ofTheRun.contains(field.getName())))
                .filter(field -> !field.isSynthetic()
                        && !Modifier.isStatic(field.getModifiers())
                        && !field.isAnnotationPresent(Transient.class))
                .toList();

        // Then
        assertThat(fields).hasSize(12).allMatch(once);
    }
}
