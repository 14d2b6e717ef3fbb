package io.opswrit.request.inbound.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answer to the open question. */
record Answer(@Schema(required = true, maxLength = 2000) String text) {}
