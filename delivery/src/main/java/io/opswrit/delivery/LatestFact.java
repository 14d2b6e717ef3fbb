package io.opswrit.delivery;

import io.opswrit.events.Event;
import java.time.Instant;

/** The newest event of a key, and when its sender said it. */
public record LatestFact(String key, Instant time, Event event) {}
