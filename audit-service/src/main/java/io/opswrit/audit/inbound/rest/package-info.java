/** The API under {@code /api/audit}: translates, calls one use case, translates back. */
package io.opswrit.audit.inbound.rest;
