package io.opswrit.proof.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What came of one run.
 *
 * @param firstFailure null when none failed
 * @param quietAfter from the last answer to the last mail
 */
record Figures(
        Plan plan,
        Trips trips,
        String firstFailure,
        Duration quietAfter,
        Crowd.Seen crowd,
        Stock before,
        Stock after,
        Aftermath.Outside outside) {

    /** Short beside a minute: who cannot keep up falls behind by more. */
    private static final Duration SOON = Duration.ofSeconds(8);

    private static final double LATE_START = 0.97;

    /** Everything was accepted, ended and told, and nothing had piled up. */
    boolean held() {
        return trips.failures() == 0
                && trips.accepted() == plan.requests()
                && trips.ended() == plan.requests()
                && quietAfter.compareTo(SOON.plus(plan.instances().runTime())) < 0
                && acceptedPerSecond() > plan.rate() * LATE_START;
    }

    double acceptedPerSecond() {
        return perSecond(trips.all().stream().mapToLong(trip -> trip.acceptedAt).toArray());
    }

    double endedPerSecond() {
        return perSecond(trips.all().stream()
                .mapToLong(trip -> trip.endedAt)
                .filter(at -> at > 0)
                .toArray());
    }

    private static double perSecond(long[] times) {
        var sorted = Samples.of(Arrays.stream(times)).sorted();
        return sorted.length < 2
                ? 0
                : (sorted.length - 1) * 1000.0 / Math.max(1, sorted[sorted.length - 1] - sorted[0]);
    }

    Samples accept() {
        return Samples.of(trips.all().stream().mapToLong(trip -> trip.acceptedAt - trip.plannedAt));
    }

    Samples endToEnd() {
        return Samples.of(
                trips.all().stream().filter(trip -> trip.endedAt > 0).mapToLong(trip -> trip.endedAt - trip.plannedAt));
    }

    double awsCallsPerCommand() {
        return each(after.awsCalls() - before.awsCalls());
    }

    double commitsPerRequest() {
        return each(after.database().commitsSince(before.database()));
    }

    double walBytesPerRequest() {
        return each(after.database().walBytes() - before.database().walBytes());
    }

    Map<String, Double> cpuMsPerRequest() {
        Map<String, Double> byPart = new LinkedHashMap<>();
        after.usage()
                .parts()
                .keySet()
                .forEach(part -> byPart.put(part, each(after.usage().cpuMsSince(before.usage(), part))));
        return byPart;
    }

    double cpuMsPerRequestOfAll() {
        return cpuMsPerRequest().values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    /** One line for who waits. */
    String line() {
        return "%s: %.0f/s %s; ended %.0f/s, accept %s, to SendCommand %s, to mail %s, %.1f ms CPU and %.2f commits a request%s"
                .formatted(
                        plan.oneHighIn() == 0 ? "low risk" : "one high risk in " + plan.oneHighIn(),
                        plan.rate(),
                        held() ? "held" : "not held",
                        endedPerSecond(),
                        accept(),
                        outside.toSend(),
                        outside.toMail(),
                        cpuMsPerRequestOfAll(),
                        commitsPerRequest(),
                        firstFailure == null ? "" : "; %d failed, first: %s".formatted(trips.failures(), firstFailure));
    }

    private double each(long all) {
        return Math.round(all * 1000.0 / Math.max(1, trips.accepted())) / 1000.0;
    }

    Map<String, Object> json() {
        var json = new LinkedHashMap<String, Object>();
        json.put("rate", plan.rate());
        json.put("one_high_in", plan.oneHighIn());
        json.put("held", held());
        json.put("sent", plan.requests());
        json.put("failed", trips.failures());
        json.put("accepted_per_second", acceptedPerSecond());
        json.put("ended_per_second", endedPerSecond());
        json.put("accept", accept().json());
        json.put("end_to_end", endToEnd().json());
        json.put("accept_to_send_command", outside.toSend().json());
        json.put("end_at_ssm_to_mail_sent", outside.toMail().json());
        json.put("quiet_after_ms", quietAfter.toMillis());
        putCosts(json);
        return json;
    }

    private void putCosts(Map<String, Object> json) {
        json.put("aws_calls_per_command", awsCallsPerCommand());
        json.put("commits_per_request", commitsPerRequest());
        json.put("wal_bytes_per_request", walBytesPerRequest());
        json.put("cpu_ms_per_request", cpuMsPerRequest());
        var memory = new LinkedHashMap<String, Long>();
        after.usage().parts().forEach((part, usage) -> memory.put(part, usage.residentMib()));
        json.put("memory_mib", memory);
        json.put("most_in_flight", crowd.mostInFlight());
        json.put("executor_most_resident_mib", crowd.mostResidentMib());
        json.put("executor_threads_at_first", crowd.threadsAtFirst());
        json.put("executor_most_threads", crowd.mostThreads());
    }
}
