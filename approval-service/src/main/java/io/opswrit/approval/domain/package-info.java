/**
 * The decisions of the review, and nothing else: the {@link io.opswrit.approval.domain.Task} with its states, who is asked on
 * which level, and the one {@link io.opswrit.approval.domain.DecisionRule}. No database, no Kafka, no HTTP, no clock of its
 * own; every step takes the time and gives back the facts that it made true.
 */
package io.opswrit.approval.domain;
