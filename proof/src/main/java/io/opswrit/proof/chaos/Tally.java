package io.opswrit.proof.chaos;

import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** What clients were told and what was done to the system, counted while it happens. */
final class Tally {

    private final Map<String, Boolean> accepted = new ConcurrentHashMap<>();
    private final Set<String> forged = ConcurrentHashMap.newKeySet();
    private final Set<String> complaints = ConcurrentHashMap.newKeySet();
    private final SortedMap<String, LongAdder> counts = new ConcurrentSkipListMap<>();

    /** @return false when another story has got that id: two keys, one request */
    boolean accepted(String requestId, boolean high) {
        return accepted.putIfAbsent(requestId, high) == null;
    }

    Map<String, Boolean> accepted() {
        return accepted;
    }

    void forged(String requestId) {
        forged.add(requestId);
        count("forged facts written");
    }

    Set<String> forged() {
        return forged;
    }

    /** Something that no careful client should ever see. */
    void complain(String format, Object... values) {
        complaints.add(format.formatted(values));
    }

    Set<String> complaints() {
        return complaints;
    }

    void count(String what) {
        count(what, 1);
    }

    void count(String what, long times) {
        counts.computeIfAbsent(what, _ -> new LongAdder()).add(times);
    }

    long counted(String what) {
        var counter = counts.get(what);
        return counter == null ? 0 : counter.sum();
    }

    Map<String, Long> counts() {
        var sums = new TreeMap<String, Long>();
        counts.forEach((what, count) -> sums.put(what, count.sum()));
        return sums;
    }
}
