package io.opswrit.proof.bench;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The requests of one run by their ids, and how far they are. An end may be heard of before the answer of the call. */
final class Trips {

    private final Map<String, Trip> byId = new ConcurrentHashMap<>();
    private final Map<String, Long> endedEarly = new ConcurrentHashMap<>();
    private final Set<String> opened = ConcurrentHashMap.newKeySet();
    private final AtomicInteger failed = new AtomicInteger();
    private final AtomicInteger ended = new AtomicInteger();
    private final AtomicInteger told = new AtomicInteger();

    void accepted(String id, Trip trip) {
        byId.put(id, trip);
        var early = endedEarly.remove(id);
        if (early != null) {
            ended(id, early);
        }
    }

    void failed() {
        failed.incrementAndGet();
    }

    void ended(String id, long at) {
        var trip = byId.get(id);
        if (trip == null) {
            endedEarly.put(id, at);
        } else if (trip.endedAt == 0) {
            trip.endedAt = at;
            ended.incrementAndGet();
        }
    }

    void opened(String id) {
        opened.add(id);
    }

    boolean wasOpened(String id) {
        return opened.contains(id);
    }

    /** The mail about the end went out. */
    void told(String id, long at) {
        var trip = byId.get(id);
        if (trip != null && trip.toldAt == 0) {
            trip.toldAt = at;
            told.incrementAndGet();
        }
    }

    Trip get(String id) {
        return byId.get(id);
    }

    Map<String, Trip> byId() {
        return byId;
    }

    Collection<Trip> all() {
        return byId.values();
    }

    int accepted() {
        return byId.size();
    }

    int failures() {
        return failed.get();
    }

    /** Accepted, and the requester has not been told of the end yet. */
    int underWay() {
        return byId.size() - Math.min(ended.get(), told.get());
    }

    int ended() {
        return ended.get();
    }

    int told() {
        return told.get();
    }
}
