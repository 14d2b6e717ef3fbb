/**
 * What every service tests itself with: real Kafka and PostgreSQL, a harness that repeats and breaks event handlers, topics
 * seen from outside, and the rules of the packages.
 */
package io.opswrit.delivery.testing;
