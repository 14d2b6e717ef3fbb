/** What requesters did, as it arrives on {@code request-events}. */
package io.opswrit.approval.inbound.events;
