package io.opswrit.delivery;

import java.util.List;
import org.jboss.logging.MDC;

/** Puts the request and its trace into the log lines of whoever handles its events. */
final class LogFields {

    private static final String REQUEST = "request_id";
    private static final String TRACE = "trace_id";

    private LogFields() {}

    /** Lines about several requests at once name none. */
    static void of(List<Received> events) {
        Received first = events.getFirst();
        if (events.stream().allMatch(event -> event.key().equals(first.key()))) {
            MDC.put(REQUEST, first.key());
            put(first.traceparent());
        } else {
            clear();
        }
    }

    static void clear() {
        MDC.remove(REQUEST);
        MDC.remove(TRACE);
    }

    private static void put(String traceparent) {
        if (traceparent == null) {
            MDC.remove(TRACE);
        } else {
            MDC.put(TRACE, Traces.idOf(traceparent));
        }
    }
}
