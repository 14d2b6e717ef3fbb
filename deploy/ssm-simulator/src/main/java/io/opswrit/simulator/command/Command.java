package io.opswrit.simulator.command;

import java.time.Instant;
import java.util.List;

/** One accepted SendCommand; the instances of one sent to tags are not known until they are resolved. */
public record Command(String id, long sequence, SendRequest request, Moments moments, Targets targets) {

    public static final int NUMBER_DIGITS = 12;

    /** When things happen to it: the two readings of it become visible one by one, some time after it was sent. */
    public record Moments(
            Instant requestedAt, Instant startBy, Instant expiresAt, Instant visibleToGet, Instant visibleToLists) {}

    /** Where it goes. */
    public record Targets(boolean resolved, List<String> instanceIds) {

        public static final Targets UNRESOLVED = new Targets(false, List.of());

        public static Targets of(List<String> instanceIds) {
            return new Targets(true, List.copyOf(instanceIds));
        }
    }

    /** Its number as a text that sorts like it. */
    public String number() {
        var digits = Long.toString(sequence);
        return "0".repeat(NUMBER_DIGITS - digits.length()) + digits;
    }

    public Command resolvedTo(List<String> instanceIds) {
        return new Command(id, sequence, request, moments, Targets.of(instanceIds));
    }

    public boolean canBeGot(Instant now) {
        return !now.isBefore(moments.visibleToGet());
    }

    public boolean canBeListed(Instant now) {
        return !now.isBefore(moments.visibleToLists());
    }

    public List<Invocation.Key> keys() {
        return targets.instanceIds().stream()
                .map(instanceId -> new Invocation.Key(id, instanceId))
                .toList();
    }
}
