package io.opswrit.systemtest;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import io.opswrit.local.LocalStack;

/** What people come to by a link of a mail. */
final class MailLinks {

    private MailLinks() {}

    /** Reads the mail in the inbox and opens the page of that path, which comes in a tab of its own. */
    static Page open(LocalStack stack, Visitor visitor, JsonNode mail, String path) {
        Page inbox =
                visitor.visit(stack.inboxUrl() + "/messages/" + mail.path("id").asText());
        Page page = visitor.context()
                .waitForPage(() -> inbox.locator("pre a[href='" + stack.url() + path + "']")
                        .first()
                        .click());
        page.waitForURL(stack.url() + path);
        return page;
    }
}
