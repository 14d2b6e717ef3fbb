package io.opswrit.edge.text;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;

/** A string in a JSON body holds characters that are not let in; Jackson adds the path of the field on its way out. */
public final class TextRefused extends MismatchedInputException {

    private static final long serialVersionUID = 1;

    public TextRefused(JsonParser parser, String flaw) {
        super(parser, flaw, String.class);
    }
}
