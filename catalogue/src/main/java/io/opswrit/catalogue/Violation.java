package io.opswrit.catalogue;

/** One thing that is wrong with a request, at the field where the person can mend it. */
public record Violation(String field, String message) {}
