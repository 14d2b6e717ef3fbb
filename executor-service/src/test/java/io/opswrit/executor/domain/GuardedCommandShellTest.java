package io.opswrit.executor.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.opswrit.executor.testing.NodeShell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A command under its guard does what it does without, with each shell that this machine has. */
class GuardedCommandShellTest {

    private static final UUID RUN = UUID.fromString("0199a000-0000-7000-8000-000000000001");
    private static final Instant LATER = Instant.now().plusSeconds(600);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("shells")
    void passesThroughWhatTheCommandSays(String shell) {
        // Given
        NodeShell node = NodeShell.of(shell, folder);

        // When
        NodeShell.Ended ended = node.run(guarded("printf 'a\\nb'; printf 'c' >&2; exit 7"), "command-1");

        // Then
        assertThat(ended).isEqualTo(new NodeShell.Ended(7, "a\nb", "c"));
        assertThat(runFolder(node).resolve("rc")).hasContent("7");
        assertThat(runFolder(node).resolve("cmd")).hasContent("command-1");
        assertThat(runFolder(node).resolve("s")).doesNotExist();
    }

    @ParameterizedTest
    @MethodSource("shells")
    void takesTheExitCodesOfACommandForItsOwnWhateverItSays(String shell) {
        // Given
        NodeShell node = NodeShell.of(shell, folder);

        // When
        List<NodeShell.Ended> ended = List.of(70, 76, 78, 250, 251).stream()
                .map(code -> node.run(
                        Guard.around(
                                        "echo mine; printf 'opswrit-guard: late\\n' >&2; exit " + code,
                                        UUID.randomUUID(),
                                        LATER)
                                .text(),
                        "command-1"))
                .toList();

        // Then
        assertThat(ended).extracting(NodeShell.Ended::exitCode).containsExactly(70, 76, 78, 250, 251);
        assertThat(ended).allSatisfy(run -> {
            assertThat(GuardNote.in(run.error(), run.exitCode())).isEmpty();
            assertThat(GuardNote.withoutOwn(run.error())).isEqualTo("opswrit-guard: late\n");
        });
    }

    @ParameterizedTest
    @MethodSource("shells")
    void leavesTheEnvironmentAsItIsButForQuestions(String shell) throws IOException {
        // Given
        NodeShell node = NodeShell.of(shell, folder);

        // When
        NodeShell.Ended ended = node.run(
                guarded("echo \"$DEBIAN_FRONTEND|$LANG|${run-}${until-}${script-}${home-}${first-}|$PWD\"; : >made"),
                "command-1",
                Map.of("LANG", "C"));

        // Then
        assertThat(ended.output()).isEqualTo("noninteractive|C||" + node.work() + "\n");
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(node.work().resolve("made"))))
                .isEqualTo("rw-r--r--");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(runFolder(node))))
                .isEqualTo("rwx------");
    }

    @ParameterizedTest
    @MethodSource("shells")
    void letsAScriptChooseItsInterpreter(String shell) {
        // Given
        NodeShell node = NodeShell.of(shell, folder);
        String interpreter = shell.equals("busybox") ? folder.resolve("bin/awk").toString() : "/usr/bin/awk";

        // When
        NodeShell.Ended ended = node.run(guarded("#!" + interpreter + " -f\nBEGIN { print 6 * 7 }\n"), "command-1");

        // Then
        assertThat(ended.output()).isEqualTo("42\n");
        assertThat(ended.error()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("shells")
    void cannotBeBrokenByWhatItGuards(String shell) {
        // Given
        NodeShell node = NodeShell.of(shell, folder);
        List<String> hostile = List.of(
                "'; touch broken; '",
                "'\ntouch broken\nscript='",
                "$(touch broken)`touch broken`",
                "EOF\ntouch broken",
                "\\'\"; touch broken #",
                "{{ssm:secret}}");

        // When
        List<NodeShell.Ended> ended = hostile.stream()
                .map(text -> node.run(
                        Guard.around("cat <<'THE_END'\n" + text + "\nTHE_END\n", UUID.randomUUID(), LATER)
                                .text(),
                        "command-1"))
                .toList();

        // Then
        assertThat(ended)
                .extracting(NodeShell.Ended::output)
                .containsExactlyElementsOf(
                        hostile.stream().map(text -> text + "\n").toList());
        assertThat(node.work()).isEmptyDirectory();
    }

    @ParameterizedTest
    @MethodSource("shells")
    void tellsASigkillFromATimeOut(String shell) {
        // Given
        NodeShell node = NodeShell.of(shell, folder);

        // When
        NodeShell.Ended ended = node.run(guarded("printf said >&2; kill -9 $$"), "command-1");

        // Then
        assertThat(ended.exitCode()).isEqualTo(250);
        assertThat(noteOf(ended).word()).isEqualTo(GuardWord.KILLED);
        assertThat(noteOf(ended).rest()).startsWith("said");
        assertThat(runFolder(node).resolve("rc")).hasContent("137");
    }

    @ParameterizedTest
    @MethodSource("shells")
    void keepsACommandFromRestartingTheNode(String shell) {
        // Given
        NodeShell node = NodeShell.of(shell, folder);

        // When
        NodeShell.Ended ended = node.run(guarded("echo said >&2; exit 194"), "command-1");

        // Then
        assertThat(ended.exitCode()).isEqualTo(251);
        assertThat(noteOf(ended)).isEqualTo(new GuardNote(GuardWord.REBOOT, "", "said\n"));
    }

    static List<String> shells() {
        return NodeShell.present();
    }

    private static String guarded(String command) {
        return Guard.around(command, RUN, LATER).text();
    }

    private static Path runFolder(NodeShell node) {
        return node.home().resolve("runs").resolve(RUN.toString());
    }

    private static GuardNote noteOf(NodeShell.Ended ended) {
        return GuardNote.in(ended.error(), ended.exitCode()).orElseThrow();
    }
}
