/** What the tests of this service stand on: orders, writs and keys, the simulated SSM, and a bad network in front of it. */
package io.opswrit.executor.testing;
