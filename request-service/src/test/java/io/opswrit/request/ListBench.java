package io.opswrit.request;

import io.opswrit.delivery.testing.TestDatabase;
import io.opswrit.edge.testing.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * How long pages take with 100,000 requests in the table, 30,000 of them of one person. Prints what it measured and judges
 * nothing, for times depend on the machine; so it runs only when asked for, see README.md.
 */
@QuarkusTest
class ListBench extends TestParts {

    private static final int CALLS = 100;
    private static final TestTokens HEAVY = TestTokens.person("heavy").roles("requester");
    private static final TestTokens LIGHT = TestTokens.person("light7").roles("requester");
    private static final TestTokens ASKED = TestTokens.person("asked").roles("approver");

    private static final String FILL = """
            with made as (
              select n, case when n %% 10 < 3 then 'heavy' else 'light' || n %% 700 end as who,
                     lpad(to_hex(cast(extract(epoch from now() - (100000 - n) * interval '1 minute') * 1000 as bigint)), 12, '0') as ms
                from generate_series(1, 100000) n)
            insert into request
            select (jsonb_populate_record(r, jsonb_build_object(
                'request_id', ms || '70008000' || lpad(to_hex(n), 12, '0'),
                'requester_email', who || '@example.com',
                'order_document', jsonb_set(jsonb_set(r.order_document,
                    '{requester,subject}', to_jsonb(who)), '{submitter,subject}', to_jsonb(who)),
                'submitted_at', now() - (100000 - n) * interval '1 minute',
                'updated_at', now() - (100000 - n) * interval '1 minute',
                'instance_id', 'i-' || lpad(to_hex(n %% 500), 17, '0'),
                'command_type', (array['CheckDiskSpace', 'RestartService', 'PatchNow'])[1 + n %% 3],
                'ssm_output', repeat(md5(cast(n as text)), 100),
                'status', case when n %% 500 = 0 then 'RUNNING' when n %% 1000 = 1 then 'INFO_REQUESTED'
                               when n %% 20 = 5 then 'FAILED' else 'SUCCEEDED' end,
                'active', n %% 500 = 0 or n %% 1000 = 1))).*
              from made, request r where r.request_id = '%s'
            """;

    private static final String SHOW = """
            insert into request_reader
            select (order_document -> 'requester' ->> 'issuer') || '#' || case split_part(requester_email, '@', 1)
                       when 'heavy' then '%s' when 'light7' then '%s' else split_part(requester_email, '@', 1) end,
                   request_id, relation
              from request, (values ('REQUESTER'), ('SUBMITTER')) as v(relation)
                on conflict do nothing
            """;

    private static void fill() {
        UUID pattern = Api.submit(Api.ALICE, Api.RESTART);
        TestDatabase.execute(FILL.formatted(pattern));
        TestDatabase.execute(SHOW.formatted(TestTokens.subject("heavy"), TestTokens.subject("light7")));
        TestDatabase.execute(
                "insert into request_reader select '" + TestTokens.ISSUER + "#" + TestTokens.subject("asked")
                        + "', request_id, 'ASKED' from request where command_type <> 'CheckDiskSpace'");
        TestDatabase.execute("analyze");
    }

    @Test
    void pagesAreMeasured() throws IOException, InterruptedException {
        fill();
        String one = TestDatabase.rows(
                        "select max(cast(request_id as text)) from request where requester_email like 'heavy%'")
                .getFirst();
        List<String> queries = List.of(
                "/requests",
                "/requests?status=active",
                "/requests?status=FAILED",
                "/requests?status=REFUSED",
                "/requests?command_type=RestartService",
                "/requests?instance_id=i-000000000000001f4",
                "/requests?instance_id=i-00000000000000007",
                "/requests?from=2020-01-01&to=2020-12-31",
                "/requests?status=FAILED&command_type=PatchNow&instance_id=i-00000000000000007");
        Map<String, TestTokens> people = new TreeMap<>(
                Map.of("30,000 own", HEAVY, "100 own", LIGHT, "66,000 asked", ASKED, "operator", Api.OLGA));
        for (var person : people.entrySet()) {
            for (String query : queries) {
                measure(person.getKey(), person.getValue(), query);
            }
        }
        measure("operator", Api.OLGA, "/requests?requester_email=light7%40example.com");
        measure("30,000 own", HEAVY, "/requests/" + one);
    }

    private static void measure(String who, TestTokens caller, String path) throws IOException, InterruptedException {
        var client = HttpClient.newHttpClient();
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + path))
                .header("Authorization", "Bearer " + caller.token())
                .header("Accept-Encoding", "gzip")
                .build();
        long[] micros = new long[CALLS];
        int bytes = 0;
        int status = 0;
        for (int call = -20; call < CALLS; call++) {
            long begin = System.nanoTime();
            var answer = client.send(request, BodyHandlers.ofByteArray());
            micros[Math.max(call, 0)] = (System.nanoTime() - begin) / 1_000;
            bytes = answer.body().length;
            status = answer.statusCode();
        }
        Arrays.sort(micros);
        System.out.printf(
                Locale.ROOT,
                "BENCH %-13s p50 %6.1f ms  p95 %6.1f ms  %6d bytes  %d  %s%n",
                who,
                micros[CALLS / 2] / 1e3,
                micros[CALLS * 95 / 100] / 1e3,
                bytes,
                status,
                path);
    }
}
