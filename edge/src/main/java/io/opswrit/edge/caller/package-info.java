/** Who is calling, as far as the verified access token and the connection tell. */
package io.opswrit.edge.caller;
