package io.opswrit.delivery.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Remembers every row that was committed to the outbox, because the relay deletes what it has sent. */
final class OutboxRecord {

    private static final String BEGIN = """
            create table if not exists harness_outbox (
                id bigint generated always as identity primary key, key text, topic text, type text, body text);
            create or replace function harness_outbox() returns trigger language plpgsql security definer as $$
            begin
                insert into harness_outbox (key, topic, type, body)
                values (new.key, new.topic, new.type, convert_from(new.body, 'UTF8'));
                return null;
            end $$;
            create or replace trigger harness_outbox after insert on outbox
                for each row execute function harness_outbox();
            """;

    private OutboxRecord() {}

    static void begin() {
        TestDatabase.execute(BEGIN);
    }

    static List<String> of(Connection database, String key) throws SQLException {
        return TestDatabase.rows(
                database, "select topic, type, body from harness_outbox where key = ? order by id", key);
    }
}
