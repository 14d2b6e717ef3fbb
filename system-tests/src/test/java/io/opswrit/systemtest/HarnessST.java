package io.opswrit.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What watches every page in the other tests notices a bad page, also under the strict policy that ours have. */
class HarnessST {

    private static final String BAD_PAGE = """
            <!doctype html><html lang="en"><title>bad</title><link rel="stylesheet" href="/style.css">
            <p style="color:red"><img src="/"><script>window.wrong = true</script></html>
            """;

    /** Its lines are pushed down by one that grows late. */
    private static final String JUMPING_PAGE =
            "<!doctype html><html lang=\"en\"><title>jumping</title><script src=\"/late.js\"></script><p>first"
                    + "<p>line".repeat(10);

    private static final String LATE = """
            requestAnimationFrame(() => setTimeout(() => { document.querySelector('p').style.height = '400px'; }, 100));
            """;

    private static final int STYLE_BYTES = 20_000;

    @RegisterExtension
    final Visitors visitors = new Visitors(Stacks.shared());

    private HttpServer server;
    private Visitor visitor;
    private String url;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> answer(exchange, "text/html", BAD_PAGE));
        server.createContext("/style.css", exchange -> answer(exchange, "text/css", " ".repeat(STYLE_BYTES)));
        server.createContext("/jumping", exchange -> answer(exchange, "text/html", JUMPING_PAGE));
        server.createContext("/late.js", exchange -> answer(exchange, "text/javascript", LATE));
        server.start();
        url = "http://localhost:" + server.getAddress().getPort() + "/";
        visitor = visitors.stranger().expecting("");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void whatThePolicyForbidsIsHeard() {
        // Given
        Complaints complaints = Complaints.in(visitor.context());

        // When
        visitor.visit(url);

        // Then
        visitor.context().close();
        assertThat(complaints.unexpected())
                .anyMatch(complaint -> complaint.startsWith("Content security policy: script-src-elem forbids inline"))
                .anyMatch(complaint -> complaint.startsWith("Content security policy: style-src-attr forbids inline"));
    }

    @Test
    void axeSeesThroughThePolicy() {
        // Given
        Page page = visitor.visit(url);

        // When
        List<String> violations = Axe.violations(page);

        // Then
        assertThat(violations).singleElement().asString().contains("image-alt", "<img src=\"/\">");
    }

    @Test
    void aPageThatJumpsIsSeen() {
        // Given
        Page page = visitor.visit(url + "jumping");

        // When
        page.waitForCondition(() -> PageLayout.shift(page) > 0);

        // Then
        assertThatThrownBy(() -> PageLayout.checkShift(page)).hasMessageContaining("layout shift at " + url);
    }

    @Test
    void whatIsInTheCacheIsNotTransferredAgain() {
        // Given
        Page page = visitor.page();
        long first = Transferred.during(page, () -> page.navigate(url));

        // When
        long afterwards = Transferred.during(page, () -> page.navigate(url));

        // Then
        assertThat(first).isGreaterThan(STYLE_BYTES);
        assertThat(afterwards).isPositive().isLessThan(STYLE_BYTES);
    }

    private static void answer(HttpExchange exchange, String type, String body) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.getResponseHeaders().set("Content-Security-Policy", "default-src 'self'");
            exchange.getResponseHeaders().set("Cache-Control", type.equals("text/css") ? "max-age=60" : "no-store");
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
