/** The review through HTTP: the queue, one task, and the three decisions. Translates, calls one use case, translates back. */
package io.opswrit.approval.inbound.rest;
