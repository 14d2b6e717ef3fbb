/** Orders, writs and keys for the tests of this service. */
package io.opswrit.executor.testing;
