/**
 * Pages that move without being loaded again: who looks at what through this replica, so that one look at the database a
 * second serves them all, and the stream of events that a browser holds open.
 */
package io.opswrit.edge.live;
