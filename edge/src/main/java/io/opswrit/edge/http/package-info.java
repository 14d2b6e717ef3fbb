/** What surrounds a body: how large it may be, what parameters and headers may hold, how long an answer may wait. */
package io.opswrit.edge.http;
