/** Owns what a script does on a node: prepared answers, and a very few commands that may really be run. */
package io.opswrit.simulator.runner;
