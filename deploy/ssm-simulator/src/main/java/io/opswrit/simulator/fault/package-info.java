/**
 * Owns what goes wrong on purpose: a plan that the admin port takes, and the dice that decide by it, call by call and
 * delivery by delivery. The same seed throws the same dice.
 */
package io.opswrit.simulator.fault;
