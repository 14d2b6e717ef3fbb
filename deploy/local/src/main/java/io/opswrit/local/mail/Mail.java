package io.opswrit.local.mail;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * One mail as shown: its copies to several people are one, and {@code received} counts how often it was sent to one.
 *
 * @param conversation the Message-ID that began it
 * @param file where it is kept
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record Mail(
        String id,
        String messageId,
        String conversation,
        String from,
        List<String> to,
        String subject,
        Instant date,
        @JsonIgnore Path file,
        int received) {

    @JsonUnwrapped
    MailContent content() {
        return MailContent.of(file);
    }
}
