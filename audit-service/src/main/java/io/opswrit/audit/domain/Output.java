package io.opswrit.audit.domain;

import io.opswrit.events.ResultEvent;
import io.opswrit.events.Storable;
import io.opswrit.writ.Canonical;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Text that a command wrote, kept once under its SHA-256, apart from the facts. */
public record Output(String digest, String content) {

    /** @return null for null */
    static Output of(String text) {
        if (text == null) {
            return null;
        }
        String content = Storable.text(text);
        return new Output(Canonical.digest(content), content);
    }

    /** @return null for null */
    static String digest(String text) {
        return text == null ? null : of(text).digest();
    }

    public static List<Output> of(ResultEvent.Completed result) {
        return Stream.of(result.output(), result.error())
                .filter(Objects::nonNull)
                .map(Output::of)
                .distinct()
                .toList();
    }
}
