package io.opswrit.audit.domain;

import java.util.UUID;

/**
 * Where mails point to. Every address opens a page and does nothing else: programs that look through mails follow links.
 *
 * @param publicUrl of the front door, without a slash at the end
 * @param ticketUrl https, with {@code {request_id}} where it belongs; nothing else of a request goes there
 */
public record MailSettings(String publicUrl, String ticketUrl) {

    public MailSettings {
        if (!ticketUrl.startsWith("https://") || !ticketUrl.contains("{request_id}")) {
            throw new IllegalArgumentException(
                    "The ticket address must begin with https:// and hold {request_id}, but is " + ticketUrl);
        }
    }

    MailLink record(UUID requestId) {
        return new MailLink("Use this ID to look up the full audit log", publicUrl + "/audit/" + requestId);
    }

    MailLink request(UUID requestId, String what) {
        return new MailLink(opens(what), publicUrl + "/requests/" + requestId);
    }

    MailLink approval(UUID requestId, String what) {
        return new MailLink(opens(what), publicUrl + "/approvals/" + requestId);
    }

    MailLink ticket(UUID requestId) {
        return new MailLink("Need help? Open a ticket", ticketUrl.replace("{request_id}", requestId.toString()));
    }

    private static String opens(String what) {
        return "Open the request: " + what;
    }
}
