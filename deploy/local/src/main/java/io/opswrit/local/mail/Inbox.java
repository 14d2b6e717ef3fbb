package io.opswrit.local.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All mails ever caught, kept as files so that they survive a restart like everything else. */
final class Inbox {
    private static final String ENDING = ".eml";

    private final Path folder;
    private final Clock clock = Clock.systemUTC();
    private final List<Delivery> deliveries = new ArrayList<>();

    Inbox(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
            try (var files = Files.list(folder)) {
                files.filter(file -> file.toString().endsWith(ENDING)).sorted().forEach(this::load);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The name of a file tells when the mail came and for whom: {@code 000042-1764000000000-616c696365.eml}. */
    synchronized void receive(String recipient, MimeMessage message) {
        var now = clock.instant();
        var name = "%06d-%d-%s%s"
                .formatted(
                        deliveries.size(),
                        now.toEpochMilli(),
                        HexFormat.of().formatHex(recipient.getBytes(StandardCharsets.UTF_8)),
                        ENDING);
        var file = folder.resolve(name);
        // under its name when it is whole: who is killed meanwhile keeps nothing, and the sender sends again
        var fresh = folder.resolve(name + ".new");
        try {
            try (var out = Files.newOutputStream(fresh)) {
                message.writeTo(out);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
            deliveries.add(Delivery.of(recipient, message, now, file));
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException("The mail could not be kept", e);
        }
    }

    private void load(Path file) {
        var parts = file.getFileName().toString().replace(ENDING, "").split("-", -1);
        var recipient = new String(HexFormat.of().parseHex(parts[2]), StandardCharsets.UTF_8);
        try (var in = Files.newInputStream(file)) {
            var at = Instant.ofEpochMilli(Long.parseLong(parts[1]));
            deliveries.add(Delivery.of(recipient, new MimeMessage(null, in), at, file));
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException("The kept mail " + file + " cannot be read", e);
        }
    }

    /** Newest first; for one recipient when one is named. */
    synchronized List<Mail> mails(String recipient) {
        var byMessage = deliveries.stream()
                .filter(delivery -> recipient == null || delivery.recipient().equalsIgnoreCase(recipient))
                .collect(Collectors.groupingBy(Delivery::messageId, LinkedHashMap::new, Collectors.toList()));
        var mails =
                new ArrayList<>(byMessage.values().stream().map(Inbox::merge).toList());
        Collections.reverse(mails);
        mails.sort(Comparator.comparing(Mail::date).reversed());
        return mails;
    }

    /** Everybody who ever got a mail, by name. */
    synchronized List<String> recipients() {
        return deliveries.stream()
                .map(delivery -> delivery.recipient().toLowerCase(Locale.ROOT))
                .distinct()
                .sorted()
                .toList();
    }

    /** Newest first. */
    List<Mail> conversation(Mail of) {
        return mails(null).stream()
                .filter(mail -> mail.conversation().equals(of.conversation()))
                .toList();
    }

    Optional<Mail> mail(String id) {
        return mails(null).stream().filter(mail -> mail.id().equals(id)).findFirst();
    }

    private static Mail merge(List<Delivery> copies) {
        var first = copies.getFirst();
        var perRecipient = copies.stream()
                .map(Delivery::recipient)
                .collect(Collectors.groupingBy(Function.identity(), LinkedHashMap::new, Collectors.counting()));
        var received = Collections.max(perRecipient.values()).intValue();
        var id = HexFormat.of().formatHex(first.messageId().getBytes(StandardCharsets.UTF_8));
        return new Mail(
                id,
                first.messageId(),
                first.conversation(),
                first.from(),
                List.copyOf(perRecipient.keySet()),
                first.subject(),
                first.at(),
                first.file(),
                received);
    }
}
