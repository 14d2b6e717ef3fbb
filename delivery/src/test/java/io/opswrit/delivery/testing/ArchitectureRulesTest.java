package io.opswrit.delivery.testing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.opswrit.delivery.testing.sample.domain.AsksLater;
import io.opswrit.delivery.testing.sample.inbound.BeginsATransaction;
import io.opswrit.delivery.testing.sample.inbound.ReachesThrough;
import io.opswrit.delivery.testing.sample.outbound.Store;
import io.opswrit.delivery.testing.sample.usecase.Blocks;
import io.opswrit.delivery.testing.sample.usecase.GoesAround;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectureRulesTest {

    @ParameterizedTest
    @ValueSource(
            classes = {AsksLater.class, ReachesThrough.class, BeginsATransaction.class, GoesAround.class, Blocks.class})
    void aClassThatBreaksARuleIsNamed(Class<?> culprit) {
        // Given
        JavaClasses classes = new ClassFileImporter().importClasses(culprit, Store.class);

        // When
        var verdict = assertThatThrownBy(() -> ArchitectureRules.check(classes));

        // Then
        verdict.isInstanceOf(AssertionError.class).hasMessageContaining(culprit.getSimpleName());
    }

    @Test
    void aClassThatBreaksNonePasses() {
        // Given
        JavaClasses classes = new ClassFileImporter().importClasses(Store.class);

        // When
        var verdict = assertThatCode(() -> ArchitectureRules.check(classes));

        // Then
        verdict.doesNotThrowAnyException();
    }
}
