package io.opswrit.catalogue;

/** A document cannot be made, because the SSM agent could not read the pattern of a parameter. */
public final class PatternUnknownToAgent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private PatternUnknownToAgent(String message) {
        super(message);
    }

    static PatternUnknownToAgent of(String parameter) {
        return new PatternUnknownToAgent(
                "the pattern of %s cannot go into a document: the SSM agent knows regular expressions as RE2 does, without look-around (but at the beginning), back references and possessive repeats"
                        .formatted(parameter));
    }
}
