package io.opswrit.audit;

import io.opswrit.audit.domain.RecordFilter;
import io.opswrit.audit.outbound.Plans;
import io.opswrit.audit.testing.Audit;
import io.opswrit.audit.testing.AuditTest;
import io.opswrit.audit.testing.Story;
import io.opswrit.delivery.testing.TestDatabase;
import io.opswrit.delivery.testing.TestEvents;
import io.opswrit.edge.paging.Keyset;
import io.opswrit.edge.testing.TestTokens;
import io.opswrit.events.Status;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * How long the search page takes with 100,000 records, filter by filter. Its name keeps it out of the usual run, and it judges
 * nothing: a time depends on the machine.
 */
@QuarkusTest
@AuditTest
class SearchBench {

    private static final int RECORDS = 100_000;
    private static final int WARM_UP = 30;
    private static final int CALLS = 150;
    private static final String ID = TestEvents.requestId();

    private static final List<String> QUERIES = List.of(
            "",
            "text=nginx",
            "text=user7",
            "text=ticket77",
            "text=nginx -ticket77",
            "text=\"ticket77 for\"",
            "text=nosuchword",
            "requester=user7@example.com",
            "requester=nobody@example.com",
            "approver=approver3@example.com",
            "instance_id=i-00000000000000123",
            "command_type=Type3",
            "status=SUCCEEDED",
            "status=UNKNOWN",
            "status=REFUSED",
            "from=DAY30&to=DAY30",
            "to=DAY69",
            "from=DAY0",
            "from=DAY60&to=DAY40",
            "status=FAILED&command_type=Type3&text=user7",
            "status=UNKNOWN&requester=user7@example.com",
            "text=nginx&to=DAY69");

    private static final String FILL = """
            insert into audit_record
                   (request_id, document, submitted_at, requester_email, approved_by, instance_id, command_type, status, search)
            select id, jsonb_set(document, '{request_id}', to_jsonb(id)),
                   now() - make_interval(mins => n), 'user' || n % 500 || '@example.com',
                   array['approver' || n % 20 || '@example.com'], 'i-' || lpad((n % 2000)::text, 17, '0'),
                   'Type' || n % 12,
                   case when n % 10000 = 0 then 'UNKNOWN' when n % 20 = 0 then 'FAILED' when n % 33 = 0 then 'REJECTED'
                        else 'SUCCEEDED' end,
                   audit_words('user' || n % 500 || '@example.com systemctl restart -- ''nginx'' restart nginx ticket' || n % 5000
                               || ' for the deploy of ' || id)
              from (select n, uuidv7(make_interval(mins => -n)) as id from generate_series(1, RECORDS) as n) as made,
                   (select document from audit_record where request_id = 'ID') as original
            """;

    @BeforeAll
    static void fill() {
        Audit.tell(new Story(ID), "request.submitted", "approval.voted", "approval.granted", "result.completed");
        TestDatabase.execute(FILL.replace("RECORDS", "" + RECORDS).replace("ID'", ID + "'"));
        TestDatabase.execute("vacuum analyze audit_record");
    }

    @Test
    void measure() throws IOException, InterruptedException {
        // When
        for (String query : QUERIES) {
            report("/audit" + (query.isEmpty() ? "" : "?" + encoded(query)), query);
        }
        report("/audit/" + ID, "one record");
        report("/audit/" + ID + "/entries", "its entries");
    }

    @Test
    void explain() {
        // When
        for (String query : QUERIES) {
            System.out.println("\n" + query);
            Plans.of(filter(query)).forEach(System.out::println);
        }
    }

    private static RecordFilter filter(String query) {
        Map<String, String> given = new HashMap<>();
        for (String part : query.split("&", -1)) {
            if (!part.isEmpty()) {
                given.put(part.substring(0, part.indexOf('=')), value(part));
            }
        }
        Instant from = given.containsKey("from") ? Instant.parse(given.get("from") + "T00:00:00Z") : null;
        Instant to = given.containsKey("to") ? Instant.parse(given.get("to") + "T23:59:59Z") : null;
        Status status = given.containsKey("status") ? Status.valueOf(given.get("status")) : null;
        return new RecordFilter(
                given.get("requester"),
                given.get("approver"),
                given.get("instance_id"),
                given.get("command_type"),
                status,
                from,
                to,
                given.get("text"),
                null,
                Keyset.DEFAULT_LIMIT + 1);
    }

    private static void report(String path, String name) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                    .header(
                            "Authorization",
                            "Bearer "
                                    + TestTokens.person("carol")
                                            .roles("auditor")
                                            .token())
                    .header("Accept-Encoding", "gzip")
                    .build();
            for (int i = 0; i < WARM_UP; i++) {
                client.send(request, HttpResponse.BodyHandlers.discarding());
            }
            double[] millis = new double[CALLS];
            int size = 0;
            for (int i = 0; i < CALLS; i++) {
                long began = System.nanoTime();
                HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
                millis[i] = (System.nanoTime() - began) / 1e6;
                size = answer.statusCode() == 200 ? answer.body().length : -answer.statusCode();
            }
            Arrays.sort(millis);
            System.out.printf(
                    "%-50s p50 %6.1f ms  p95 %6.1f ms  %6d bytes zipped%n",
                    name, millis[CALLS / 2], millis[CALLS * 95 / 100], size);
        }
    }

    private static String encoded(String query) {
        return Arrays.stream(query.split("&", -1))
                .map(part -> part.substring(0, part.indexOf('=') + 1)
                        + URLEncoder.encode(value(part), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** {@code DAY30} is the day thirty days ago. */
    private static String value(String part) {
        String value = part.substring(part.indexOf('=') + 1);
        return value.startsWith("DAY")
                ? LocalDate.now(ZoneOffset.UTC)
                        .minusDays(Integer.parseInt(value.substring(3)))
                        .toString()
                : value;
    }
}
