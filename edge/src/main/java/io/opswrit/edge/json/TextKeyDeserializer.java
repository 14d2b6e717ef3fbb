package io.opswrit.edge.json;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.KeyDeserializer;
import io.opswrit.edge.text.Text;
import io.opswrit.edge.text.TextRefused;
import java.io.IOException;
import java.util.Map;

/** Keys of a map are text from outside as much as its values. */
class TextKeyDeserializer extends KeyDeserializer {

    @Override
    public String deserializeKey(String key, DeserializationContext context) throws IOException {
        var flaw = Text.flaw(key);
        if (flaw.isPresent()) {
            var refused = new TextRefused(context.getParser(), "has a name that " + flaw.get());
            refused.prependPath(Map.class, key);
            throw refused;
        }
        return key;
    }
}
