package io.opswrit.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the text that fetches an approved script with the shells of this machine and a pretended S3. */
class ApprovedScriptShellTest {
    @TempDir
    Path node;

    private Path temporaryFiles;
    private Path object;

    static List<Shell> shells() {
        return Shell.present();
    }

    /** The pretended aws writes the object into its last argument, as the real one does, and notes the others. */
    @BeforeEach
    void pretendS3() throws IOException {
        temporaryFiles = Files.createDirectory(node.resolve("tmp"));
        object = node.resolve("object");
        Path programs = Files.createDirectory(node.resolve("bin"));
        Path aws = Files.writeString(programs.resolve("aws"), """
                #!/bin/sh
                printf '%s\\n' "$@" >"$NODE/asked"
                [ -e "$NODE/object" ] || { echo 'Not Found' >&2; exit 254; }
                for last; do :; done
                cat "$NODE/object" >"$last"
                echo '{"ETag": "x"}'
                """);
        Files.setPosixFilePermissions(aws, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Shell.Run run(Shell shell, ApprovedScript script) {
        Map<String, String> environment = Map.of(
                "PATH", node.resolve("bin") + ":" + System.getenv("PATH"),
                "NODE", node.toString(),
                "TMPDIR", temporaryFiles.toString());
        return shell.run(script.render(), environment);
    }

    private ApprovedScript approved(String text) throws Exception {
        String digest = PackagedCatalogueTest.sha256(text);
        return new ApprovedScript("example", "approved-scripts", "a/example.sh", digest, Optional.of("-v1"));
    }

    @ParameterizedTest
    @MethodSource("shells")
    void runsTheScriptAndKeepsItsExitCode(Shell shell) throws Exception {
        // Given
        String text = "[[ a == a ]] && echo done; echo trouble >&2; exit 7\n";
        Files.writeString(object, text);

        // When
        Shell.Run run = run(shell, approved(text));

        // Then
        assertThat(run).isEqualTo(new Shell.Run(7, "done\n", "trouble\n", List.of()));
        assertThat(Shell.names(temporaryFiles)).isEmpty();
        assertThat(Files.readAllLines(node.resolve("asked")))
                .startsWith(
                        "s3api",
                        "get-object",
                        "--bucket",
                        "approved-scripts",
                        "--key",
                        "a/example.sh",
                        "--version-id=-v1");
    }

    @ParameterizedTest
    @MethodSource("shells")
    void runsNothingWhenTheDigestDiffers(Shell shell) throws Exception {
        // Given
        Files.writeString(object, "touch canary\n");

        // When
        Shell.Run run = run(shell, approved("touch other\n"));

        // Then
        assertThat(run.exitCode()).isEqualTo(65);
        assertThat(run.filesLeft()).isEmpty();
        assertThat(run.output()).isEmpty();
        assertThat(run.errors())
                .isEqualTo("The script is not the approved one (its SHA-256 differs); nothing was run.\n");
        assertThat(Shell.names(temporaryFiles)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("shells")
    void runsNothingWhenTheScriptCannotBeFetched(Shell shell) throws Exception {
        // When
        Shell.Run run = run(shell, approved("touch canary\n"));

        // Then
        assertThat(run.exitCode()).isEqualTo(66);
        assertThat(run.filesLeft()).isEmpty();
        assertThat(run.errors()).isEqualTo("Not Found\nThe approved script could not be fetched; nothing was run.\n");
        assertThat(Shell.names(temporaryFiles)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("shells")
    void keepsTheFilePrivateAndLeavesTheUmaskOfTheNodeToTheScript(Shell shell) throws Exception {
        // Given
        String text = "stat -c %a -- \"$0\"; umask\n";
        Files.writeString(object, text);

        // When
        Shell.Run run = run(shell, approved(text));

        // Then
        assertThat(run.output()).isEqualTo("600\n" + shell.run("bash -c umask").output());
    }

    @ParameterizedTest
    @MethodSource("shells")
    void removesTheFileWhenItIsTerminated(Shell shell) throws Exception {
        // Given
        String text = "kill -TERM $PPID\n";
        Files.writeString(object, text);

        // When
        Shell.Run run = run(shell, approved(text));

        // Then
        assertThat(run.exitCode()).isEqualTo(143);
        assertThat(Shell.names(temporaryFiles)).isEmpty();
    }
}
