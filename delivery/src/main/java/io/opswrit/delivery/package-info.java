/**
 * Events out of and into a service without loss or repeat. State change and event leave in one transaction (outbox, relay);
 * event and its effect arrive in one transaction (inbox, consumer); what can never be applied waits where operators see it
 * (parked). Nothing here knows what an event means.
 */
package io.opswrit.delivery;
