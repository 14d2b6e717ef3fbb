/** Owns the file that lets commands survive a restart of the simulator. */
package io.opswrit.simulator.snapshot;
