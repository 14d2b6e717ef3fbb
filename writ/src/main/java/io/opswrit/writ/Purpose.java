package io.opswrit.writ;

/** What a signature is for: it goes into the signed bytes, so that one kind of document never passes as another. */
public enum Purpose {
    ORDER("opswrit-order-v1"),
    WRIT("opswrit-writ-v1");

    private final String label;

    Purpose(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
