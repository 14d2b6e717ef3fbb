package io.opswrit.edge.paging;

import io.opswrit.edge.text.Text;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The parts of a sort key as one opaque word: a line each, base64url. */
final class Cursor {

    private static final String SEPARATOR = "\n";

    private Cursor() {}

    static String encode(List<?> parts) {
        var lines = parts.stream().map(String::valueOf).collect(Collectors.joining(SEPARATOR));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(lines.getBytes(StandardCharsets.UTF_8));
    }

    static Optional<List<String>> decode(String word) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(word));
            var lines = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
            return lines.isEmpty() || Text.flaw(lines).isPresent()
                    ? Optional.empty()
                    : Optional.of(List.of(lines.split(SEPARATOR, -1)));
        } catch (IllegalArgumentException | CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
