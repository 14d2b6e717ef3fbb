package io.opswrit.edge.page;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** What an instance wrote, as a file: never shown by a browser as anything else, whatever it holds. */
public final class TextFile {

    private static final String PLAIN = "text/plain;charset=UTF-8";

    private TextFile() {}

    /** @param name plain ASCII */
    public static Response of(String name, String text) {
        return Response.ok(text, PLAIN)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .build();
    }
}
