package io.opswrit.writ;

import com.fasterxml.jackson.core.JsonProcessingException;

/** Reads documents that somebody else has verified or that decide nothing, such as for a mail. */
public final class Orders {

    private Orders() {}

    /** @throws IllegalArgumentException when the document is not an order */
    public static Order read(Signed signed) {
        try {
            return Canonical.read(signed.document(), Order.class);
        } catch (JsonProcessingException _) {
            throw new IllegalArgumentException("The document is not an order");
        }
    }

    public static String digest(Signed signed) {
        return Canonical.digest(signed.document());
    }
}
