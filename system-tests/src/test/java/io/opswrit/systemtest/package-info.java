/**
 * The whole system, driven from outside as its users drive it: its pages and the API behind the front door, a plain Kafka
 * client, the mail inbox, and the simulator's count of what really ran. Tests share one stack and keep apart by ids; what
 * kills things, and the gallery of all pages, have stacks of their own.
 */
package io.opswrit.systemtest;
