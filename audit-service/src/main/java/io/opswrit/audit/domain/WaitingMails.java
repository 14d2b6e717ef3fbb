package io.opswrit.audit.domain;

/** @param oldestSeconds how long the oldest has waited; 0 when none does */
public record WaitingMails(long count, long oldestSeconds) {}
