package io.opswrit.executor.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.opswrit.executor.testing.NodeShell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The guard as a node runs it, with each shell that this machine has. */
class GuardShellTest {

    private static final UUID RUN = UUID.fromString("0199a000-0000-7000-8000-000000000001");
    private static final Instant LATER = Instant.now().plusSeconds(600);

    @TempDir
    private Path folder;

    static List<String> shells() {
        return NodeShell.present();
    }

    @Test
    void hasAllShells() {
        List<String> missing = NodeShell.missing();

        Assumptions.assumeTrue(
                missing.isEmpty(), () -> "not tried, because this machine does not have them: " + missing);
        assertThat(shells()).hasSize(3);
    }

    @ParameterizedTest
    @MethodSource("shells")
    void runsNothingTheSecondTime(String shell) {
        // Given
        NodeShell node = NodeShell.of(shell, folder);
        node.run(guarded("echo ran >>ran"), "command-1");

        // When
        NodeShell.Ended ended = node.run(guarded("echo ran >>ran"), "command-2");

        // Then
        assertThat(node.work().resolve("ran")).hasContent("ran");
        assertThat(noteOf(ended)).isEqualTo(new GuardNote(GuardWord.DUPLICATE, "command-1", ""));
    }

    @ParameterizedTest
    @MethodSource("shells")
    void runsOnceOfManyAtTheSameMoment(String shell) {
        // Given
        NodeShell node = NodeShell.of(shell, folder);
        String text = guarded("echo ran >>ran; sleep 1");

        // When
        List<NodeShell.Ended> ended =
                IntStream.range(0, 8).mapToObj(n -> node.start(text, "command-" + n, Map.of())).toList().stream()
                        .map(NodeShell::ended)
                        .toList();

        // Then
        assertThat(node.work().resolve("ran")).hasContent("ran");
        assertThat(ended).filteredOn(run -> run.exitCode() == 0).hasSize(1);
        assertThat(ended)
                .filteredOn(run -> run.exitCode() == 76)
                .hasSize(7)
                .allSatisfy(run -> assertThat(noteOf(run).about()).startsWith("command-"));
    }

    @ParameterizedTest
    @MethodSource("shells")
    void runsNothingPastItsDeadline(String shell) {
        // Given
        NodeShell node = NodeShell.of(shell, folder);
        String late = Guard.around("echo ran >>ran", RUN, Instant.now().minusSeconds(2))
                .text();

        // When
        NodeShell.Ended ended = node.run(late, "command-1");

        // Then
        assertThat(node.work().resolve("ran")).doesNotExist();
        assertThat(noteOf(ended)).isEqualTo(new GuardNote(GuardWord.LATE, "past its deadline, not run", ""));
    }

    /** What ran is never called late, so that late is proof that nothing ran. */
    @ParameterizedTest
    @MethodSource("shells")
    void callsARepetitionPastTheDeadlineADuplicate(String shell) {
        // Given
        NodeShell node = NodeShell.of(shell, folder);
        node.run(guarded("true"), "command-1");
        String late = Guard.around("true", RUN, Instant.now().minusSeconds(2)).text();

        // When
        NodeShell.Ended ended = node.run(late, "command-2");

        // Then
        assertThat(noteOf(ended).word()).isEqualTo(GuardWord.DUPLICATE);
    }

    @ParameterizedTest
    @MethodSource("shells")
    void runsNothingWhereItCannotKeepNote(String shell) throws IOException {
        // Given
        NodeShell node = NodeShell.of(shell, folder);
        Files.writeString(node.home(), "a file where a folder should be");

        // When
        NodeShell.Ended ended = node.run(guarded("echo ran >>ran"), "command-1");

        // Then
        assertThat(node.work().resolve("ran")).doesNotExist();
        assertThat(noteOf(ended).word()).isEqualTo(GuardWord.UNUSABLE);
        assertThat(noteOf(ended).about()).isEqualTo("cannot make " + node.home() + "/runs, not run");
    }

    @ParameterizedTest
    @MethodSource("shells")
    void forgetsWhatIsLongOver(String shell) throws IOException {
        // Given
        NodeShell node = NodeShell.of(shell, folder);
        Path old = Files.createDirectories(node.home().resolve("runs/old"));
        Path recent = Files.createDirectories(node.home().resolve("runs/recent"));
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(32))));

        // When
        node.run(guarded("true"), "command-1");

        // Then
        assertThat(old).doesNotExist();
        assertThat(recent).exists();
    }

    private static String guarded(String command) {
        return Guard.around(command, RUN, LATER).text();
    }

    private static GuardNote noteOf(NodeShell.Ended ended) {
        return GuardNote.in(ended.error(), ended.exitCode()).orElseThrow();
    }
}
