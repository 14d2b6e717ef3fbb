/**
 * Sessions of pages that were ended: by logging out here, or because the login server says so. Quarkus itself remembers that
 * in one process, and only until the first call that it refuses.
 */
package io.opswrit.edge.session;
