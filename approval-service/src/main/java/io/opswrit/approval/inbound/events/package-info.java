/** What requesters did and what came of it, as it arrives on {@code request-events}, {@code execution-events}, {@code command-results} and {@code fleet}. */
package io.opswrit.approval.inbound.events;
