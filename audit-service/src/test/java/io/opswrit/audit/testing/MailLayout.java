package io.opswrit.audit.testing;

import io.opswrit.audit.domain.Mail;
import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Template;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Lays mails out with the template of the service, without the service. */
public final class MailLayout {

    private static final Template TEMPLATE = Engine.builder()
            .addDefaults()
            .addValueResolver(new ReflectionValueResolver())
            .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
            .strictRendering(true)
            .build()
            .parse(file(), Variant.forContentType(Variant.TEXT_HTML));

    private MailLayout() {}

    public static String html(Mail mail) {
        return TEMPLATE.data("mail", mail).render();
    }

    /** @return what is seen of the HTML, tags taken out */
    public static String seen(String html) {
        return html.substring(html.indexOf("<body"))
                .replaceAll("<[^>]*>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    private static String file() {
        try (var file = Objects.requireNonNull(Mail.class.getResourceAsStream("/templates/mails/mail.html"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
