package io.opswrit.executor.domain;

/** The tag that says which instances commands may be run on. */
public record ManagedTag(String key, String value) {

    /** @param text {@code Opswrit=managed} */
    public static ManagedTag parse(String text) {
        int separator = text.indexOf('=');
        String key = separator < 0 ? "" : text.substring(0, separator).strip();
        String value = text.substring(separator + 1).strip();
        if (key.isEmpty() || value.isEmpty()) {
            throw new IllegalArgumentException(
                    "opswrit.managed-tag must be a tag and its value, such as Opswrit=managed, not '%s'. It cannot be left out:"
                                    .formatted(text)
                            + " it decides on which instances commands may run.");
        }
        return new ManagedTag(key, value);
    }

    @Override
    public String toString() {
        return key + "=" + value;
    }
}
