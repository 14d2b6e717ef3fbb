package io.opswrit.writ;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CanonicalTest {

    @Test
    void membersAreSortedAndSpaceAndNumberFormsDoNotMatter() throws JsonProcessingException {
        assertThat(canonical("{ \"b\": 1.0, \"a\": [true, null, \"€\"] }"))
                .isEqualTo("{\"a\":[true,null,\"€\"],\"b\":1}");
    }

    @Test
    void theDigestDependsOnContentAlone() throws JsonProcessingException {
        assertThat(Canonical.digest(tree("{\"a\":1,\"b\":2}")))
                .isEqualTo(Canonical.digest(tree("{ \"b\":2, \"a\":1 }")));
        assertThat(Canonical.digest(tree("{\"a\":1}"))).isNotEqualTo(Canonical.digest(tree("{\"a\":\"1\"}")));
        assertThat(Canonical.digest("")).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void whatHasNoCanonicalFormIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> canonical("\"a bare value\""));
        assertThatIllegalArgumentException().isThrownBy(() -> canonical("{\"a\":1" + "0".repeat(400) + "}"));
    }

    private static String canonical(String json) throws JsonProcessingException {
        return new String(Canonical.bytes(tree(json)), StandardCharsets.UTF_8);
    }

    private static JsonNode tree(String json) throws JsonProcessingException {
        return new ObjectMapper().readTree(json);
    }
}
