/**
 * Where requests are kept: PostgreSQL, with the events that go out in the same transaction. Nothing here decides anything
 * about a request.
 */
package io.opswrit.request.outbound;
