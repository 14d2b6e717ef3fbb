package io.opswrit.edge.live;

import io.smallrye.mutiny.Multi;
import jakarta.inject.Singleton;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The events of a page, with signs of life in between, because proxies close what is silent for a minute. After a while the
 * stream ends and the browser opens it anew, which is when its login is looked at again.
 */
@Singleton
public class LiveStream {

    /** The name of an event behind which nothing comes: the browser need not open the stream again. */
    public static final String END = "end";

    private final Duration heartbeat;
    private final Duration longest;

    LiveStream(
            @ConfigProperty(name = "opswrit.live.heartbeat", defaultValue = "15s") Duration heartbeat,
            @ConfigProperty(name = "opswrit.live.longest", defaultValue = "10m") Duration longest) {
        this.heartbeat = heartbeat;
        this.longest = longest;
    }

    /** @return the same events, to the one that is named {@link #END} or to the end of them */
    public Multi<OutboundSseEvent> of(Multi<OutboundSseEvent> events, Sse sse) {
        return of(events, sse, longest);
    }

    /** The same for who is no browser: it lasts as long as the caller may listen. */
    public Multi<OutboundSseEvent> of(Multi<OutboundSseEvent> events, Sse sse, Duration life) {
        OutboundSseEvent beat = sse.newEventBuilder().comment("still here").build();
        OutboundSseEvent stop = sse.newEventBuilder().comment("stop").build();
        Multi<OutboundSseEvent> beats = Multi.createBy()
                .concatenating()
                .streams(
                        // the first one tells browser and proxies at once that the line is open
                        Multi.createFrom().item(beat),
                        Multi.createFrom()
                                .ticks()
                                .every(heartbeat)
                                .onOverflow()
                                .drop()
                                .map(_ -> beat));
        Multi<OutboundSseEvent> stopped = Multi.createBy()
                .concatenating()
                .streams(
                        events.onItem()
                                .transformToMultiAndConcatenate(event -> END.equals(event.getName())
                                        ? Multi.createFrom().items(event, stop)
                                        : Multi.createFrom().item(event)),
                        Multi.createFrom().item(stop));
        return Multi.createBy()
                .merging()
                .streams(stopped, beats)
                .select()
                .first(event -> !event.equals(stop))
                .select()
                .first(life);
    }
}
