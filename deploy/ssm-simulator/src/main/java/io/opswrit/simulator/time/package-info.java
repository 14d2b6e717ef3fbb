/** Owns the passing of time: everything that waits in the simulator waits here, so that it can be made faster or stepped by hand. */
package io.opswrit.simulator.time;
