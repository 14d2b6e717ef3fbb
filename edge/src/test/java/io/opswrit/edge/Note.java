package io.opswrit.edge;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A body with a field of each type that the services use. */
record Note(
        @NotBlank String title,
        Integer copies,
        Boolean pinned,
        Colour colour,
        Instant dueAt,
        Map<String, @Size(max = 5) String> labels,
        List<String> tags,
        @Valid Owner noteOwner) {

    enum Colour {
        RED,
        GREEN
    }

    record Owner(@NotBlank String fullName) {}
}
