package io.opswrit.delivery;

import io.opswrit.events.Event;
import io.opswrit.events.EventCodec;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a record as an event, or says what is wrong with it. */
final class EnvelopeReader {

    private static final int LONGEST = 200;
    private static final Pattern PLAIN = Pattern.compile("[^\\p{Cntrl}\\uFFFD]{1," + LONGEST + "}");
    private static final Pattern TRACEPARENT =
            Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    private EnvelopeReader() {}

    /** @return whether the text may stand in an index and in a log line */
    static boolean isPlain(String text) {
        return text != null && PLAIN.matcher(text).matches();
    }

    /** @throws Unprocessable when it is not a CloudEvent of ours, or its body is not what its type says */
    static Received read(Arrival arrival) {
        Map<String, String> headers = arrival.headers();
        if (!Envelope.VERSION_1.equals(headers.get(Envelope.SPEC_VERSION))) {
            throw new Unprocessable("Header ce_specversion is not 1.0");
        }
        String contentType = headers.getOrDefault(Envelope.CONTENT_TYPE, "");
        if (!contentType.startsWith(Envelope.JSON)) {
            throw new Unprocessable("Header content-type is not application/json");
        }
        String subject = plain(headers, Envelope.SUBJECT);
        if (!subject.equals(arrival.recordKey())) {
            throw new Unprocessable("Header ce_subject differs from the key of the record");
        }
        if (arrival.body() == null) {
            throw new Unprocessable("The record has no body");
        }
        String type = plain(headers, Envelope.TYPE);
        return new Received(
                arrival.topic(),
                arrival.partition(),
                arrival.offset(),
                plain(headers, Envelope.ID),
                type,
                plain(headers, Envelope.SOURCE),
                subject,
                time(plain(headers, Envelope.TIME)),
                traceparent(headers),
                arrival.body(),
                event(type, arrival.body()));
    }

    private static String plain(Map<String, String> headers, String name) {
        String value = headers.get(name);
        if (!isPlain(value)) {
            throw new Unprocessable("Header " + name + " is missing, longer than " + LONGEST
                    + " characters or holds control characters");
        }
        return value;
    }

    private static Instant time(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException _) {
            throw new Unprocessable("Header ce_time is not a time of RFC 3339");
        }
    }

    /** A broken trace is no reason to refuse the event. */
    private static String traceparent(Map<String, String> headers) {
        String value = headers.get(Envelope.TRACEPARENT);
        return value != null && TRACEPARENT.matcher(value).matches() ? value : null;
    }

    private static Optional<Event> event(String type, byte[] body) {
        try {
            return EventCodec.read(type, body);
        } catch (IllegalArgumentException e) {
            throw new Unprocessable(e.getMessage());
        }
    }
}
