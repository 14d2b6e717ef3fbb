package io.opswrit.request.inbound.pages;

/** One choice of a filter. */
record Option(String value, String label, boolean selected) {}
