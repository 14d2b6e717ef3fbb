/**
 * The contract between the services: every fact that is said on Kafka, once, as a record; how it is written and read; and
 * the one function that makes a status of the facts.
 *
 * <p>The JSON Schemas and golden examples beside the code are the same contract for readers in other languages. A released
 * example never changes; readers ignore fields and facts that they do not know.
 */
package io.opswrit.events;
