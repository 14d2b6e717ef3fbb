package io.opswrit.proof.chaos;

import io.opswrit.local.Database;
import io.opswrit.local.LocalStack;
import io.opswrit.local.Principal;
import io.opswrit.local.Service;
import io.opswrit.local.TokenRefused;
import io.opswrit.proof.Console;
import io.opswrit.proof.Patient;
import io.opswrit.proof.outside.Api;
import io.opswrit.proof.outside.Topics;
import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** Waits until nothing is under way any more: no open request, no unread or unsent event, no waiting mail. */
final class Quiet {

    /** What is between two places may be seen at neither, but not twice in a row. */
    private static final int QUIET_LOOKS = 2;

    private static final Duration LOOK = Duration.ofSeconds(2);

    /** As long as something goes on, it is waited for; a mail that a killed service had in hand is free again after a minute. */
    private static final Duration STANDSTILL = Duration.ofMinutes(3);

    private final LocalStack stack;
    private final Api api;
    private final Console console;

    Quiet(LocalStack stack, Api api, Console console) {
        this.stack = stack;
        this.api = api;
        this.console = console;
    }

    /** @return whether it became quiet */
    boolean await() {
        Map<String, Long> last = Map.of();
        var lastChange = Instant.now();
        int quiet = 0;
        while (Instant.now().isBefore(lastChange.plus(STANDSTILL))) {
            try {
                var now = underWay();
                quiet = now.values().stream().allMatch(count -> count == 0) ? quiet + 1 : 0;
                if (quiet == QUIET_LOOKS) {
                    return true;
                }
                if (!now.equals(last)) {
                    console.say("waiting for quiet: %s", now);
                    last = now;
                    lastChange = Instant.now();
                }
            } catch (IOException | SQLException | KafkaException | ExecutionException | TokenRefused e) {
                quiet = 0;
                console.say("waiting for quiet: %s", e.getMessage());
            }
            Patient.sleep(LOOK);
        }
        return false;
    }

    /** In the order in which one becomes the next, so that what moves on meanwhile is still met. */
    private Map<String, Long> underWay() throws IOException, SQLException, ExecutionException {
        var counts = new LinkedHashMap<String, Long>();
        counts.put("open requests", (long) api.active());
        long unsent = 0;
        for (var service : Service.values()) {
            unsent += count(stack.postgres().database(service.artifact()), "select count(*) from outbox");
        }
        counts.put("unsent events", unsent);
        counts.put("unread events", unread());
        counts.put(
                "waiting mails",
                count(
                        stack.postgres().database(Service.AUDIT.artifact()),
                        "select count(*) from notification where state = 'waiting'"));
        return counts;
    }

    private static long count(Database database, String query) throws SQLException {
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private long unread() throws ExecutionException {
        try (var admin = Admin.create(new Topics(stack).settings(Principal.ADMIN))) {
            long unread = 0;
            for (var group : admin.listGroups().all().get()) {
                unread += unread(admin, group.groupId());
            }
            return unread;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static long unread(Admin admin, String group) throws ExecutionException, InterruptedException {
        var read = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
        var ends = ends(admin, read.keySet());
        return read.entrySet().stream()
                .mapToLong(entry -> ends.get(entry.getKey()) - offset(entry.getValue()))
                .sum();
    }

    private static long offset(OffsetAndMetadata read) {
        return read == null ? 0 : read.offset();
    }

    private static Map<TopicPartition, Long> ends(Admin admin, Collection<TopicPartition> partitions)
            throws ExecutionException, InterruptedException {
        var wanted = new LinkedHashMap<TopicPartition, OffsetSpec>();
        partitions.forEach(partition -> wanted.put(partition, OffsetSpec.latest()));
        var ends = new LinkedHashMap<TopicPartition, Long>();
        admin.listOffsets(wanted).all().get().forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }
}
