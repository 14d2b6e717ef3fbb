package io.opswrit.writ;

import com.fasterxml.jackson.core.JsonProcessingException;

/** Reads writs that somebody else has verified or that decide nothing, such as for showing who approved. */
public final class Writs {

    private Writs() {}

    /** @throws IllegalArgumentException when the document is not a writ */
    public static Writ read(Signed signed) {
        try {
            return Canonical.read(signed.document(), Writ.class);
        } catch (JsonProcessingException _) {
            throw new IllegalArgumentException("The document is not a writ");
        }
    }
}
