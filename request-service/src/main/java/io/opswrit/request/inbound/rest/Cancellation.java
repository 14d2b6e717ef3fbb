package io.opswrit.request.inbound.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a request should be stopped. */
record Cancellation(@Schema(maxLength = 2000) String reason) {}
