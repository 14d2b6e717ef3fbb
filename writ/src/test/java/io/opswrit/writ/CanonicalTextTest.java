package io.opswrit.writ;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalTextTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    @Property
    void isWhatTheReferenceMakesOfTheSameTree(@ForAll("trees") JsonNode tree) throws IOException {
        // When
        byte[] canonical = Canonical.bytes(tree);

        // Then
        assertThat(canonical).isEqualTo(new JsonCanonicalizer(JSON.writeValueAsString(tree)).getEncodedUTF8());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0", "-0", "-1", "9007199254740992", "9007199254740993", "-9007199254740993", "9223372036854775807",
                "123456789012345678901234567890", "1e21", "1E-7", "0.000001", "4.50", "2e-3", "333333333.33333329"
            })
    void numbersAreThoseOfTheReference(String number) throws IOException {
        // Given
        String json = "[" + number + "]";

        // When
        byte[] canonical = Canonical.bytes(tree(json));

        // Then
        assertThat(canonical).isEqualTo(new JsonCanonicalizer(json).getEncodedUTF8());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\u0000\u001f\u007f\u0080", "\"\\/\b\f\n\r\t", "\u20ac\ud83d\ude00\ufb33", "\u2028", "\ud800"})
    void textIsThatOfTheReference(String text) throws IOException {
        // Given
        JsonNode tree = NODES.objectNode().put(text, text);

        // When
        byte[] canonical = Canonical.bytes(tree);

        // Then
        assertThat(new String(canonical, StandardCharsets.UTF_8))
                .isEqualTo(new String(
                        new JsonCanonicalizer(JSON.writeValueAsString(tree)).getEncodedUTF8(), StandardCharsets.UTF_8));
    }

    @Provide
    Arbitrary<JsonNode> trees() {
        Arbitrary<JsonNode> leaves = Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(12).map(NODES::textNode),
                Arbitraries.longs().map(NODES::numberNode),
                Arbitraries.integers().map(NODES::numberNode),
                Arbitraries.bigIntegers().map((BigInteger n) -> NODES.numberNode(n)),
                Arbitraries.doubles().map(NODES::numberNode),
                Arbitraries.of(true, false).map(NODES::booleanNode),
                Arbitraries.just(NODES.nullNode()));
        return containers(Arbitraries.oneOf(leaves, containers(leaves)));
    }

    private static Arbitrary<JsonNode> containers(Arbitrary<JsonNode> members) {
        Arbitrary<Map<String, JsonNode>> objects =
                Arbitraries.maps(Arbitraries.strings().ofMaxLength(6), members).ofMaxSize(5);
        Arbitrary<List<JsonNode>> arrays = members.list().ofMaxSize(5);
        return Arbitraries.oneOf(
                objects.map(object -> NODES.objectNode().setAll(object)),
                arrays.map(array -> NODES.arrayNode().addAll(array)));
    }

    private static JsonNode tree(String json) throws JsonProcessingException {
        return JSON.readTree(json);
    }
}
