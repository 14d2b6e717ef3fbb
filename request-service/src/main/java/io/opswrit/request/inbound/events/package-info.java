/** Hears what the other services say about requests and hands it to the use case for that topic. */
package io.opswrit.request.inbound.events;
