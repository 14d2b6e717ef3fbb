package io.opswrit.delivery;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/** The W3C trace context as text, which is how rows and event headers carry it. */
public final class Traces {

    private static final int TRACE_ID_BYTES = 16;
    private static final int SPAN_ID_BYTES = 8;

    private Traces() {}

    /** @return the traceparent of the current span, or a fresh one where there is none */
    public static String current() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid()
                ? "00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                        + span.getTraceFlags().asHex()
                : "00-" + random(TRACE_ID_BYTES) + "-" + random(SPAN_ID_BYTES) + "-01";
    }

    /** @return the trace id within a traceparent */
    static String idOf(String traceparent) {
        return traceparent.substring(3, 35);
    }

    private static String random(int bytes) {
        byte[] id = new byte[bytes];
        ThreadLocalRandom.current().nextBytes(id);
        id[0] |= 1; // an id of zeros only is not valid
        return HexFormat.of().formatHex(id);
    }
}
