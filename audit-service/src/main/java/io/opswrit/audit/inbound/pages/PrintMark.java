package io.opswrit.audit.inbound.pages;

import java.time.Instant;

/** What a printed page says of itself: who printed it, when, and where it came from. */
record PrintMark(String who, Instant at, String address) {}
