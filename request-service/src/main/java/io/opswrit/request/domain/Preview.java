package io.opswrit.request.domain;

/** What would become of a submission, and what to expect of its review. */
public record Preview(Assessment assessment, ExpectedReview review) {}
