package io.opswrit.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.opswrit.writ.KeySet;
import io.opswrit.writ.Untrusted;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterators;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Records, schemas and golden examples are one contract: each is checked against the others. */
class ContractTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNode SCHEMA = read("events.schema.json");

    @ParameterizedTest
    @EnumSource
    void theExampleFitsItsSchema(EventType type) {
        assertThat(violations(type, example(type))).isEmpty();
    }

    /** Examples of fields that came later; the released ones stay as they are. */
    @ParameterizedTest
    @EnumSource(names = {"EXECUTION_DISPATCHED", "RESULT_COMPLETED"})
    void theLaterExampleIsOfTheContractToo(EventType type) throws IOException {
        // Given
        JsonNode later = read("examples/guarded/" + fact(type) + ".json");

        // When
        Event event =
                EventCodec.read(type.wireName, JSON.writeValueAsBytes(later)).orElseThrow();

        // Then
        assertThat(violations(type, later)).isEmpty();
        assertThat(JSON.readTree(EventCodec.write(event))).isEqualTo(later);
        assertThat(names(later.fieldNames()))
                .containsExactlyInAnyOrderElementsOf(
                        names(definition(type).path("properties").fieldNames()));
    }

    @ParameterizedTest
    @EnumSource
    void theExampleIsReadAndWrittenBackTheSame(EventType type) throws IOException {
        // Given
        JsonNode example = example(type);

        // When
        Event event =
                EventCodec.read(type.wireName, JSON.writeValueAsBytes(example)).orElseThrow();

        // Then
        assertThat(event).isInstanceOf(type.type);
        assertThat(EventCodec.typeOf(event)).isEqualTo(type.wireName);
        assertThat(JSON.readTree(EventCodec.write(event))).isEqualTo(example);
    }

    @ParameterizedTest
    @EnumSource
    void theSchemaNamesEachFieldOfTheRecordAndNoOther(EventType type) {
        List<String> fields = Arrays.stream(type.type.getRecordComponents())
                .map(RecordComponent::getName)
                .map(name -> PropertyNamingStrategies.SnakeCaseStrategy.INSTANCE.translate(name))
                .toList();

        assertThat(names(definition(type).path("properties").fieldNames())).containsExactlyInAnyOrderElementsOf(fields);
        assertThat(definition(type).path("required"))
                .map(JsonNode::asText)
                .containsExactlyInAnyOrderElementsOf(names(example(type).fieldNames()));
    }

    @ParameterizedTest
    @EnumSource
    void aReaderIgnoresFieldsThatItDoesNotKnow(EventType type) throws IOException {
        // Given
        ObjectNode newer = example(type).deepCopy();
        newer.put("a_later_field", "x");

        // When
        Event event =
                EventCodec.read(type.wireName, JSON.writeValueAsBytes(newer)).orElseThrow();

        // Then
        assertThat(JSON.readTree(EventCodec.write(event))).isEqualTo(example(type));
    }

    @ParameterizedTest
    @EnumSource
    void aBodyOfAnotherFormIsRefused(EventType type) {
        for (String body :
                List.of("", "null", "[]", "{}", "\"x\"", "{\"revision\":1}", "{\"revision\":0,\"actor\":{}}")) {
            assertThatThrownBy(() -> EventCodec.read(type.wireName, body.getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aFactOfALaterReleaseIsLeftAlone() {
        assertThat(EventCodec.read("io.opswrit.request.forwarded.v1", new byte[] {'{', '}'}))
                .isEmpty();
    }

    @Test
    void everySchemaOfAFactHasARecord() {
        List<String> facts = names(SCHEMA.path("$defs").fieldNames()).stream()
                .filter(name -> name.endsWith(".v1"))
                .map(name -> "io.opswrit." + name)
                .toList();

        assertThat(facts)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(EventType.values()).map(t -> t.wireName).toList());
    }

    @Test
    void theSignaturesOfTheExamplesAreReal() throws Untrusted, IOException {
        // Given
        KeySet keys = KeySet.of(read("/example-keys.json").toString());
        var granted = (ApprovalEvent.Granted) EventCodec.read(
                        EventType.APPROVAL_GRANTED.wireName,
                        JSON.writeValueAsBytes(example(EventType.APPROVAL_GRANTED)))
                .orElseThrow();

        // When
        var order = keys.verifyOrder(granted.order());
        var writ = keys.verifyWrit(granted.writ());

        // Then
        assertThat(order.digest()).isEqualTo(granted.orderDigest()).isEqualTo(writ.orderDigest());
    }

    private static List<String> violations(EventType type, JsonNode body) {
        ObjectNode schema = SCHEMA.deepCopy();
        schema.put("$ref", "#/$defs/" + fact(type));
        var errors = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema.toString())
                .validate(
                        body.toString(),
                        com.networknt.schema.InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
        return errors.stream().map(Object::toString).toList();
    }

    private static JsonNode definition(EventType type) {
        return SCHEMA.path("$defs").path(fact(type));
    }

    private static JsonNode example(EventType type) {
        return read("examples/" + fact(type) + ".json");
    }

    private static String fact(EventType type) {
        return type.wireName.substring("io.opswrit.".length());
    }

    private static List<String> names(Iterator<String> names) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(names, 0), false)
                .toList();
    }

    private static JsonNode read(String name) {
        try (InputStream in = Event.class.getResourceAsStream(name)) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
