package io.opswrit.audit.domain;

import java.util.UUID;

/**
 * Where mails point to.
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

    private String record(UUID requestId) {
        return publicUrl + "/api/audit/records/" + requestId;
    }

    String lookUp(UUID requestId) {
        return "Use this ID to look up the full audit log: " + record(requestId);
    }

    String request(UUID requestId) {
        return publicUrl + "/api/requests/" + requestId;
    }

    String approval(UUID requestId) {
        return publicUrl + "/api/approvals/" + requestId;
    }

    String ticket(UUID requestId) {
        return ticketUrl.replace("{request_id}", requestId.toString());
    }
}
