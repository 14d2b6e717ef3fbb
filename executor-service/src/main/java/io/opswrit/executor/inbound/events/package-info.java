/** The two topics from which orders and wishes to cancel arrive. */
package io.opswrit.executor.inbound.events;
