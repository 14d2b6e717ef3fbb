package io.opswrit.approval.domain;

import io.opswrit.events.Actor;
import io.opswrit.writ.Person;

/**
 * Who wants to decide, as the channel knows them.
 *
 * @param interactive whether a human being has logged in, as opposed to a service account
 */
public record Decider(Person person, boolean interactive, Actor actor) {}
