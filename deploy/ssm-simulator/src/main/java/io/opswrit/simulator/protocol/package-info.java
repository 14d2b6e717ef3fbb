/** Owns the AWS JSON 1.1 protocol: services and targets, error bodies, timestamps and the limits of request members. */
package io.opswrit.simulator.protocol;
