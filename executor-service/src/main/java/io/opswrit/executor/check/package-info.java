/** A program of its own beside the service: says on whose account the service would run commands, before anything is started. */
package io.opswrit.executor.check;
