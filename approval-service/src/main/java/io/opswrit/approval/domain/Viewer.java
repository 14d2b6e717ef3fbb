package io.opswrit.approval.domain;

import io.opswrit.writ.Person;

/** Who wants to look. {@code seesAll}: operators and auditors; everybody else sees what was asked of them. */
public record Viewer(Person person, boolean seesAll) {}
