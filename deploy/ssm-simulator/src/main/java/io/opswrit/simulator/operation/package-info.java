/** Owns the operations of the service, one class each: what they check, in which order, and how their answers look. */
package io.opswrit.simulator.operation;
