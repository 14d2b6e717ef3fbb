package io.opswrit.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The settings of this module; the defaults are meant to stay. */
@ConfigMapping(prefix = "opswrit.delivery")
interface DeliveryConfig {

    /** What this service calls itself in {@code ce_source}. */
    String source();

    Relay relay();

    Consumer consumer();

    Inbox inbox();

    /** Sending what the outbox holds. */
    interface Relay {

        @WithDefault("true")
        boolean enabled();

        /** How often to look when nobody woke it: after a crash, or when another replica wrote. */
        @WithDefault("200ms")
        Duration pollInterval();

        /** From one look to the next at least, while events come in a stream; a lone event leaves at once. */
        @WithDefault("10ms")
        Duration pace();

        /** How often a standby asks for the lock. */
        @WithDefault("1s")
        Duration takeoverInterval();

        /** Rows in flight at most. */
        @WithDefault("500")
        int batchSize();

        /** The wait after the first failure of a row; it doubles with each further one. */
        @WithDefault("1s")
        Duration firstBackoff();

        @WithDefault("1m")
        Duration maxBackoff();
    }

    /** Handling what arrives. */
    interface Consumer {

        /** How often an event that fails alone for an unknown reason is tried before it is parked. */
        @WithDefault("3")
        int tries();

        @WithDefault("200ms")
        Duration firstBackoff();

        @WithDefault("2s")
        Duration maxBackoff();
    }

    /** Remembering what was handled. */
    interface Inbox {

        /** Must be longer than the topics keep their records, or an old record replayed is taken for a new one. */
        @WithDefault("14d")
        Duration retention();

        @WithDefault("10m")
        Duration cleanupInterval();

        @WithDefault("1000")
        int cleanupBatch();
    }
}
