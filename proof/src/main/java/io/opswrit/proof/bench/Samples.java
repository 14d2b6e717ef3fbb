package io.opswrit.proof.bench;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.LongStream;

/** Milliseconds, each of which was really seen; percentiles are taken from all of them. */
record Samples(long[] sorted) {

    static Samples of(LongStream values) {
        var all = values.toArray();
        Arrays.sort(all);
        return new Samples(all);
    }

    /** @return -1 when nothing was seen */
    long percentile(double share) {
        return sorted.length == 0 ? -1 : sorted[(int) Math.min(sorted.length - 1L, (long) (sorted.length * share))];
    }

    long p50() {
        return percentile(0.5);
    }

    long p99() {
        return percentile(0.99);
    }

    Map<String, Object> json() {
        var json = new LinkedHashMap<String, Object>();
        json.put("count", sorted.length);
        json.put("p50_ms", p50());
        json.put("p90_ms", percentile(0.9));
        json.put("p99_ms", p99());
        json.put("max_ms", percentile(1));
        return json;
    }

    @Override
    public String toString() {
        return "p50 %d ms, p99 %d ms".formatted(p50(), p99());
    }
}
