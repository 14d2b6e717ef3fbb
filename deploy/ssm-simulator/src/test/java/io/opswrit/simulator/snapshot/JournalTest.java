package io.opswrit.simulator.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.opswrit.simulator.command.CommandStore;
import io.opswrit.simulator.command.Ledger;
import io.opswrit.simulator.operation.Operations;
import io.opswrit.simulator.runner.RunFolders;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

    @TempDir
    private Path directory;

    @Test
    void aChangeThatMakesTheFileShorterIsNotLostByIt() throws Exception {
        // Given
        var before = memory();
        try (var _ = Journal.open(directory, before, 0)) {
            before.ledger().called("ow:e1:1");
            before.ledger().ran("ow:e1:1");
        }
        var after = memory();

        // When
        try (var _ = Journal.open(directory, after)) {
            // Then
            assertThat(after.ledger().byCommentPrefix(""))
                    .isNotEmpty()
                    .isEqualTo(before.ledger().byCommentPrefix(""));
        }
    }

    private static Operations.Memory memory() {
        return new Operations.Memory(new CommandStore(), new Ledger(), new RunFolders(), null, null);
    }
}
