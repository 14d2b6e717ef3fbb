/**
 * Runs orders on instances through AWS Systems Manager, and nothing that is not signed, allowed and in time.
 *
 * <p>In: {@code request-events} (low-risk orders, wishes to cancel) and {@code approval-events} (granted orders with their
 * writ). Out: {@code execution-events}; once for each order that was taken up, {@code command-results}; and what is known of
 * the instances, {@code fleet}. No HTTP but the management port; the only service with AWS credentials. Whatever has to wait
 * is a row with a due time and a lease, so that any replica continues it; see {@link io.opswrit.executor.domain.Execution} for the states.
 */
package io.opswrit.executor;
