/**
 * Owns what happens to a command between sending and its end: the service's side (delivery, expiry, cancelling) and the
 * agent's side (slots, run time, output). All of it happens on the thread of simulated time.
 */
package io.opswrit.simulator.lifecycle;
