/**
 * What the services' own tests use: access tokens signed by a test key, every endpoint tried with every role, and the
 * inputs that a hostile caller would send.
 */
package io.opswrit.edge.testing;
