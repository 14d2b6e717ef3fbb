/**
 * Kafka and PostgreSQL as containers of the images that docker-compose.yml names, instead of the embedded ones: for tests of a
 * team that has a container engine and wants to test against what it runs. Each is held by a child JVM, as the embedded ones are.
 */
package io.opswrit.local.containers;
