package io.opswrit.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.opswrit.proof.attack.Attack;
import io.opswrit.proof.attack.Attacks;
import io.opswrit.proof.attack.Target;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code ./opswrit attack} tries: forged, replayed, altered, relabelled and self-approved messages run nothing. */
class AttackST {

    private final Target target = new Target(Stacks.shared());

    static Stream<Arguments> attacks() {
        return Attacks.all().stream().map(attack -> Arguments.of(attack.title(), attack));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void itIsRefusedAndNothingRuns(String title, Attack attack) throws Exception {
        // When
        Attack.Result result = attack.strike(target);

        // Then
        assertThat(result.refused()).as("%s: %s", title, result.because()).isTrue();
        assertThat(result.because()).isNotBlank();
        assertThat(result.runs()).as(title).isZero();
    }
}
