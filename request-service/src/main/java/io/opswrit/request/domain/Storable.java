package io.opswrit.request.domain;

/** PostgreSQL keeps every character but NUL. */
final class Storable {

    private Storable() {}

    static String text(String text) {
        return text == null ? null : text.replace('\0', '\uFFFD');
    }
}
