package io.opswrit.executor.inbound.timers;

import io.opswrit.executor.domain.Step;
import org.jboss.logging.MDC;

/** Puts the request and its trace into the log lines about one step; they belong to the step's own context. */
final class LogFields {

    private LogFields() {}

    static void of(Step.Claim claim) {
        MDC.put("request_id", claim.requestId().toString());
        String trace = claim.traceparent();
        if (trace != null && trace.length() >= 35) {
            // 00-<32 digits>-…
            MDC.put("trace_id", trace.substring(3, 35));
        }
    }
}
