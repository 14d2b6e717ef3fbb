package io.opswrit.delivery;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the relay has on its way. A key stays busy until its acknowledged rows are deleted, or they would be sent again. */
final class Flights {

    private final Map<String, Flight> busy = new HashMap<>();
    private final List<Flight> landed = new ArrayList<>();

    synchronized void departed(Flight flight) {
        busy.put(flight.key(), flight);
    }

    synchronized void landed(Flight flight) {
        landed.add(flight);
    }

    synchronized List<Flight> landed() {
        return List.copyOf(landed);
    }

    /** Their outcome is in the database now. */
    synchronized void settled(Collection<Flight> flights) {
        landed.removeAll(flights);
        flights.forEach(flight -> busy.remove(flight.key()));
    }

    synchronized Set<String> busyKeysBut(Collection<Flight> those) {
        Set<String> keys = new HashSet<>(busy.keySet());
        those.forEach(flight -> keys.remove(flight.key()));
        return keys;
    }

    synchronized int rowsBut(Collection<Flight> those) {
        return rows(busy.values()) - rows(those);
    }

    private static int rows(Collection<Flight> flights) {
        return flights.stream().mapToInt(Flight::size).sum();
    }
}
