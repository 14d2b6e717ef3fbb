/** Every topic, handed on to the one use case that records it. */
package io.opswrit.audit.inbound.events;
