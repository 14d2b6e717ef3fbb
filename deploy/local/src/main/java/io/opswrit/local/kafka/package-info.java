/** The broker's own process: one combined broker and controller, then topics and ACLs as deploy/kafka says. */
package io.opswrit.local.kafka;
