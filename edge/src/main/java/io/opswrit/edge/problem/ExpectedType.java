package io.opswrit.edge.problem;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a caller has to send where Java wants a certain class. */
public final class ExpectedType {

    private static final Set<Class<?>> WHOLE = Set.of(int.class, Integer.class, long.class, Long.class, short.class);
    private static final Set<Class<?>> FRACTION = Set.of(double.class, float.class);
    private static final Set<Class<?>> TRUTH = Set.of(boolean.class, Boolean.class);

    private ExpectedType() {}

    /** Ends a sentence that begins with "must be". */
    public static String words(Class<?> type) {
        if (type.isEnum()) {
            var names = Arrays.stream(type.getEnumConstants()).map(String::valueOf);
            return "one of " + names.collect(Collectors.joining(", "));
        }
        if (CharSequence.class.isAssignableFrom(type)) {
            return "a string";
        }
        if (TRUTH.contains(type)) {
            return "true or false";
        }
        if (WHOLE.contains(type)) {
            return "a whole number";
        }
        if (FRACTION.contains(type) || Number.class.isAssignableFrom(type)) {
            return "a number";
        }
        if (type.isArray() || Collection.class.isAssignableFrom(type)) {
            return "an array";
        }
        return type == Instant.class ? "a time like 2026-01-31T09:00:00Z" : type == UUID.class ? "a UUID" : "an object";
    }
}
