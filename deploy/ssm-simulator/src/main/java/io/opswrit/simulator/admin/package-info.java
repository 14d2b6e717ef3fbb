/** Owns the second port: looking into the simulator and changing how its instances act. It is not part of AWS and asks for no login. */
package io.opswrit.simulator.admin;
