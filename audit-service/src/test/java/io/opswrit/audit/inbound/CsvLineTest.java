package io.opswrit.audit.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvLineTest {

    @Test
    void theColumnsAreTheFieldsOfARecord() {
        assertThat(CsvLine.COLUMNS)
                .containsExactlyElementsOf(Arrays.stream(RecordView.class.getRecordComponents())
                        .map(field -> SnakeCaseStrategy.INSTANCE.translate(field.getName()))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
    void whatASpreadsheetWouldObeyGetsAnApostrophe(String text) {
        assertThat(CsvLine.cell(TextNode.valueOf(text))).isEqualTo("\"'" + text + '"');
    }

    @Test
    void quotesAreDoubledAndLineBreaksAndCommasStayInTheirCell() {
        assertThat(CsvLine.cell(TextNode.valueOf("a \"b\", c\r\nd"))).isEqualTo("\"a \"\"b\"\", c\r\nd\"");
    }

    @Test
    void nothingDiffersFromAnEmptyText() {
        assertThat(CsvLine.cell(NullNode.getInstance())).isEmpty();
        assertThat(CsvLine.cell(TextNode.valueOf(""))).isEqualTo("\"\"");
    }

    @Test
    void numbersStandAsTheyAre() {
        assertThat(CsvLine.cell(IntNode.valueOf(-1))).isEqualTo("-1");
    }

    @Test
    void nestedFieldsStandAsJson() throws Exception {
        assertThat(CsvLine.cell(new ObjectMapper().readTree("{\"a\":\"=1\"}"))).isEqualTo("\"{\"\"a\"\":\"\"=1\"\"}\"");
    }
}
