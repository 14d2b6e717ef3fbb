/** Breaks each architecture rule once, so that the rules themselves are tested. */
package io.opswrit.delivery.testing.sample;
