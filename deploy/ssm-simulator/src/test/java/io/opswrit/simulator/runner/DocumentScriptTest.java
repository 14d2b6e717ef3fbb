package io.opswrit.simulator.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DocumentScriptTest {

    private static final String RESTART = """
            : "${SSM_unit?is not set}"
            systemctl restart -- "$SSM_unit\"""";

    private static final String CHOICE = """
            : "${SSM_tool?is not set}"
            case "$SSM_tool" in
            'apt')
            apt-get update
            ;;
            'yum')
            yum update
            ;;
            *)
            exit 64
            ;;
            esac""";

    @Test
    void leavesTheCommandWithItsValue() {
        // When
        var command = DocumentScript.unfolded(RESTART, Map.of("SSM_unit", "it's"));
        // Then
        assertThat(command).isEqualTo("systemctl restart -- 'it'\\''s'");
    }

    @Test
    void leavesWhatIsChosen() {
        // When
        var command = DocumentScript.unfolded(CHOICE, Map.of("SSM_tool", "yum"));
        // Then
        assertThat(command).isEqualTo("yum update");
    }

    @Test
    void leavesTheComplaintOfAVariableThatIsNotSet() {
        // When
        var command = DocumentScript.unfolded(RESTART, Map.of());
        // Then
        assertThat(command).isEqualTo(": \"${SSM_unit?is not set}\"");
    }

    @Test
    void leavesOtherScriptsAlone() {
        // Given
        var script = "echo \"$HOME\"\ncase $x in\na) df -h;;\nesac";
        // When
        var command = DocumentScript.unfolded(script, Map.of());
        // Then
        assertThat(command).isEqualTo(script);
    }
}
