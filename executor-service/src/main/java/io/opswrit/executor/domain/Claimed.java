package io.opswrit.executor.domain;

import io.opswrit.events.Event;
import java.util.List;
import java.util.Optional;

/** What a claim led to: a call to make, or facts because it ended without one. */
public record Claimed(Optional<Step> step, List<Event> events) {}
