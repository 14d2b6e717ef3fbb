package io.opswrit.audit.inbound.pages;

/**
 * One field of a record.
 *
 * @param name as the API calls it
 * @param label as people call it
 * @param value null when there is none, which the page says
 * @param style {@code mono} for what machines made, {@code prose} for what people wrote
 */
record Field(String name, String label, String value, String style) {

    static Field words(String name, String label, Object value) {
        return new Field(name, label, text(value), "prose");
    }

    static Field code(String name, String label, Object value) {
        return new Field(name, label, text(value), "mono");
    }

    public boolean empty() {
        return value == null;
    }

    private static String text(Object value) {
        return value == null || value.toString().isEmpty() ? null : value.toString();
    }
}
