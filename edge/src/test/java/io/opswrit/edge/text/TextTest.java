package io.opswrit.edge.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain",
                "two\nlines\tand a tab",
                "Zoë, 日本, \uD83D\uDE80",
                "\u202E marks are shown, not refused"
            })
    void readableTextIsLetIn(String text) {
        // When
        var flaw = Text.flaw(text);

        // Then
        assertThat(flaw).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\u0000",
                "\u0007",
                "\r\n",
                "\u001B[31m",
                "\u007F",
                "\u0085",
                "\uD83D",
                "\uDE80\uD83D",
                "x\uDE80"
            })
    void whatBreaksAStoreOrATerminalIsNot(String text) {
        // When
        var flaw = Text.flaw(text);

        // Then
        assertThat(flaw).get().asString().contains("U+");
    }

    @Test
    void refusedTextIsShownHarmlessAndShort() {
        // Given
        var hostile = "\u001B[2J\uD83D" + "\uD83D\uDE80".repeat(500);

        // When
        var shown = Text.shown(hostile);

        // Then
        assertThat(Text.flaw(shown)).isEmpty();
        assertThat(shown)
                .startsWith("\uFFFD[2J\uFFFD\uD83D\uDE80")
                .endsWith("…")
                .hasSizeLessThan(210);
    }
}
