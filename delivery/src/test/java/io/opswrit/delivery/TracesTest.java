package io.opswrit.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import org.junit.jupiter.api.Test;

class TracesTest {

    @Test
    void withinASpanItIsTheSpansOwn() {
        // Given
        SpanContext context = SpanContext.create(
                "0af7651916cd43dd8448eb211c80319c",
                "b7ad6b7169203331",
                TraceFlags.getSampled(),
                TraceState.getDefault());

        // When
        String traceparent;
        try (var _ = Span.wrap(context).makeCurrent()) {
            traceparent = Traces.current();
        }

        // Then
        assertThat(traceparent).isEqualTo("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
    }

    @Test
    void outsideOfASpanItIsAFreshOne() {
        // When
        String traceparent = Traces.current();

        // Then
        assertThat(traceparent).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01").isNotEqualTo(Traces.current());
    }
}
