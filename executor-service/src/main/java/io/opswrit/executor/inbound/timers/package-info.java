/** Time as a caller: wakes the work on executions that are due. */
package io.opswrit.executor.inbound.timers;
