/**
 * Child processes, their ports and their readiness. Uses the JDK alone, so that a test of any module can start parts
 * without inheriting what runs inside them.
 */
package io.opswrit.local.process;
