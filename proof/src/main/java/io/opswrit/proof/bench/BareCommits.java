package io.opswrit.proof.bench;

import io.opswrit.local.Database;
import io.opswrit.local.LocalStack;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Copies of the last accepted request and of the fact about it, one commit each, in tables and indexes like the real ones. */
final class BareCommits {

    private static final int CONNECTIONS = 16;
    private static final long NANOS = 5_000_000_000L;

    private static final String SETUP = """
            create table bare_request (like request including all);
            create table bare_outbox (like outbox including all);
            create table bare_sample as select * from request order by request_id desc limit 1;
            """;

    private static final String COLUMNS = """
            select column_name from information_schema.columns
             where table_name = 'request' and column_name <> 'request_id' order by ordinal_position
            """;

    private static final String OUTBOX = """
            insert into bare_outbox (event_id, topic, key, type, source, time, traceparent, body)
            select gen_random_uuid(), 'request-events', 'key', 'type', 'urn:opswrit:request-service', now(),
                   traceparent, convert_to(order_document::text, 'UTF8') from bare_sample
            """;

    private static final String CLEAN_UP = "drop table if exists bare_request, bare_outbox, bare_sample";

    private final Database login;

    BareCommits(LocalStack stack) {
        login = stack.postgres().administrator("request_service");
    }

    double perSecond() throws InterruptedException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(CLEAN_UP);
            statement.execute(SETUP);
            var columns = Stream.iterate(statement.executeQuery(COLUMNS), rows -> rows)
                    .takeWhile(BareCommits::next)
                    .map(BareCommits::text)
                    .collect(Collectors.joining(", "));
            var commits = commits(
                    "insert into bare_request (request_id, %1$s) select gen_random_uuid(), %1$s from bare_sample"
                            .formatted(columns));
            statement.execute(CLEAN_UP);
            return commits * 1e9 / NANOS;
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL could not be measured alone", e);
        }
    }

    private long commits(String insert) throws InterruptedException {
        var done = new AtomicLong();
        var end = System.nanoTime() + NANOS;
        try (var threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            Callable<Void> work = () -> {
                commitUntil(end, insert, done);
                return null;
            };
            for (var result : threads.invokeAll(
                    Stream.generate(() -> work).limit(CONNECTIONS).toList())) {
                result.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("PostgreSQL could not be measured alone", e);
        }
        return done.get();
    }

    private void commitUntil(long end, String insert, AtomicLong done) throws SQLException {
        try (var connection = connect();
                var request = connection.prepareStatement(insert);
                var outbox = connection.prepareStatement(OUTBOX)) {
            connection.setAutoCommit(false);
            while (System.nanoTime() < end) {
                for (PreparedStatement statement : List.of(request, outbox)) {
                    statement.executeUpdate();
                }
                connection.commit();
                done.incrementAndGet();
            }
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(login.jdbcUrl(), login.user(), login.password());
    }

    private static boolean next(java.sql.ResultSet rows) {
        try {
            return rows.next();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(java.sql.ResultSet rows) {
        try {
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
