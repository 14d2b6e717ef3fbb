/** The clock of this service. */
package io.opswrit.audit.inbound.timers;
