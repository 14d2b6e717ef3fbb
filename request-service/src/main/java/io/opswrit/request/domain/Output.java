package io.opswrit.request.domain;

/**
 * What the command wrote.
 *
 * @param standard null when nothing is known of it
 * @param error null when nothing is known of it
 * @param bytes of both as SSM gave them; null when nothing is known of it
 * @param cut whether SSM cut either of them
 */
public record Output(String standard, String error, Long bytes, boolean cut) {

    static Output none() {
        return new Output(null, null, null, false);
    }
}
