package io.opswrit.proof.bench;

import java.util.Map;
import java.util.TreeMap;

/**
 * What the machine's PostgreSQL and Kafka take when nothing else is done: the rows of an accepted request, one commit each,
 * over as many connections as a service has; and the bytes of its events, as fast as one producer sends them.
 */
record BareLimits(double commitsPerSecond, double eventsPerSecond, double bytesPerEvent) {

    static BareLimits measure(BenchStack stack) throws InterruptedException {
        var commits = new BareCommits(stack.local()).perSecond();
        var bodies = BareEvents.sample(stack.local());
        var bytes = bodies.stream().mapToInt(body -> body.length).average().orElse(0);
        return new BareLimits(commits, new BareEvents(stack.local(), bodies).perSecond(), bytes);
    }

    Map<String, Object> json() {
        return new TreeMap<>(Map.of(
                "commits_per_second", commitsPerSecond,
                "events_per_second", eventsPerSecond,
                "bytes_per_event", bytesPerEvent));
    }
}
