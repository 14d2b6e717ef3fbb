/** The ways in that everybody has (API, Kafka, mail) and the truth of the simulated fleet; nothing of a service's own code. */
package io.opswrit.proof.outside;
