/** Owns what the service remembers: commands, what became of them on each instance, and who was sent and ran how often. */
package io.opswrit.simulator.command;
