/** The HTTP API: reads the call, asks one use case, writes down what it says. */
package io.opswrit.request.inbound.rest;
