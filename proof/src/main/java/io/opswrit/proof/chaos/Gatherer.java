package io.opswrit.proof.chaos;

import io.opswrit.local.LocalStack;
import io.opswrit.local.Service;
import io.opswrit.proof.check.Account;
import io.opswrit.proof.check.Evidence;
import io.opswrit.proof.check.Heard;
import io.opswrit.proof.outside.Api;
import io.opswrit.proof.outside.Http;
import io.opswrit.proof.outside.MailSpool;
import io.opswrit.proof.outside.Simulator;
import io.opswrit.proof.outside.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Asks every source once: the API, the export of the records, the topics, the audit log, the mail server and the fleet. */
final class Gatherer {

    /** The rows of the log that the driver brings at a time. */
    private static final int ROWS = 5_000;

    private final LocalStack stack;
    private final Api api;
    private final Tally tally;

    Gatherer(LocalStack stack, Api api, Tally tally) {
        this.stack = stack;
        this.api = api;
        this.tally = tally;
    }

    Evidence gather() throws IOException, SQLException {
        Map<String, Account> views = new HashMap<>();
        api.forEachView(view -> views.put(view.path("request_id").asText(), Account.of(view, "status")));
        Map<String, Account> records = new HashMap<>();
        api.forEachRecord(record -> records.put(record.path("request_id").asText(), Account.of(record, "outcome")));
        var heard = new Heard();
        new Topics(stack).forEach(Heard.topics(), fact -> hear(fact, heard));
        return new Evidence(
                tally.accepted(),
                views,
                records,
                heard,
                new Simulator(stack).executions(),
                logged(),
                new MailSpool(stack).mails(),
                tally.forged());
    }

    private void hear(ConsumerRecord<String, byte[]> fact, Heard heard) {
        var source = Topics.header(fact.headers(), "ce_source");
        var envelope = new Heard.Envelope(
                source, Topics.header(fact.headers(), "ce_id"), Topics.header(fact.headers(), "ce_type"), fact.key());
        var saidAt = Instant.parse(Topics.header(fact.headers(), "ce_time"));
        try {
            heard.hear(envelope, Http.JSON.readTree(fact.value()), saidAt, !source.equals(Topics.FORGED));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Set<String> logged() throws SQLException {
        var database = stack.postgres().database(Service.AUDIT.artifact());
        Set<String> logged = new HashSet<>();
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password())) {
            // without a transaction the driver would bring all rows at once
            connection.setAutoCommit(false);
            try (var query = connection.prepareStatement("select event_source, event_id from audit_entry")) {
                query.setFetchSize(ROWS);
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        logged.add(rows.getString(1) + " " + rows.getString(2));
                    }
                }
            }
        }
        return logged;
    }
}
