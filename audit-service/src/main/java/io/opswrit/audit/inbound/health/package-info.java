/** How the service is doing, for people and dashboards. */
package io.opswrit.audit.inbound.health;
