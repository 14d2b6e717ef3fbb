/** Owns the instances: what they are, which of them answer, and how each misbehaves. */
package io.opswrit.simulator.fleet;
