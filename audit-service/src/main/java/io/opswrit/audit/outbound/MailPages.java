package io.opswrit.audit.outbound;

import io.opswrit.audit.domain.Mail;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;

/** Lays mails out as HTML, in which every value is escaped. */
@ApplicationScoped
public class MailPages {

    public String html(Mail mail) {
        return Templates.mail(mail).render();
    }

    @CheckedTemplate(basePath = "mails")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance mail(Mail mail);
    }
}
