package io.opswrit.proof.outside;

import io.opswrit.local.LocalStack;
import io.opswrit.proof.check.Mail;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The mails that the mail server has taken, as the files that it keeps them in: a list of thousands needs no call each. */
public final class MailSpool {

    private static final String HEADER = "message-id:";
    private static final String ENDING = ".eml";

    private final Path folder;

    public MailSpool(LocalStack stack) {
        folder = stack.folders().data("mail");
    }

    /** Each Message-ID and recipient once. */
    public List<Mail> mails() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .map(MailSpool::mail)
                    .flatMap(Optional::stream)
                    .distinct()
                    .toList();
        }
    }

    /** How many files there are: a mail that came twice counts twice. */
    public long deliveries() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING)).count();
        }
    }

    private static Optional<Mail> mail(Path file) {
        var name = file.getFileName().toString().replace(ENDING, "").split("-", -1);
        var recipient = new String(HexFormat.of().parseHex(name[name.length - 1]), StandardCharsets.UTF_8);
        return messageId(file).flatMap(id -> Mail.of(id, recipient));
    }

    /** The id may stand on the line after its name. */
    private static Optional<String> messageId(Path file) {
        try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
            var head =
                    String.join("\n", lines.takeWhile(line -> !line.isBlank()).toList());
            var at = head.toLowerCase(Locale.ROOT).indexOf(HEADER);
            return at < 0
                    ? Optional.empty()
                    : head.substring(at + HEADER.length())
                            .strip()
                            .lines()
                            .findFirst()
                            .map(String::strip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
