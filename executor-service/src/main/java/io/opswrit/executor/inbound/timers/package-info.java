/** Time as a caller: wakes the work on executions that are due, and the survey of the fleet. */
package io.opswrit.executor.inbound.timers;
