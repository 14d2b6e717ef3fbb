/** What comes in by HTTP needs, whoever it is from: the present caller, and the request that a stream is about. */
package io.opswrit.request.inbound;
