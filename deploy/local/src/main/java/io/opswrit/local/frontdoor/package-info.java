/** The front door's own process: one origin for all services, routed by the beginning of the path. */
package io.opswrit.local.frontdoor;
