package io.opswrit.edge.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import io.opswrit.edge.text.Text;
import io.opswrit.edge.text.TextRefused;
import java.io.IOException;

/** Reads a string only from a JSON string, and only when all its characters are let in. */
class TextDeserializer extends StdScalarDeserializer<String> {

    private static final long serialVersionUID = 1;

    TextDeserializer() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (String) context.handleUnexpectedToken(String.class, parser);
        }
        var text = parser.getText();
        var flaw = Text.flaw(text);
        if (flaw.isPresent()) {
            throw new TextRefused(parser, flaw.get());
        }
        return text;
    }
}
